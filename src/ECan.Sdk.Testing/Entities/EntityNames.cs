using GraphQL;
using GraphQL.Types;

namespace ECan.Sdk.Testing.Entities;

/// <summary>Finds the name of the entity that a field is about.</summary>
internal static class EntityNames
{
    /// <summary>Of a mutation: the object type that it returns, if that has all that is put in; else by the name of the input type.</summary>
    public static string Of(FieldType field, FieldName name, PayloadShape payload)
    {
        var returned = field.ResolvedType!.GetNamedType() as IObjectGraphType;
        if (
            returned is not null
            && payload.Fields.Count > 0
            && payload.Fields.All(given => Has(returned, given.Name))
        )
        {
            return returned.Name;
        }

        if (payload.Argument is { } argument)
        {
            return FieldName.EntityOf(argument.Named.Name);
        }

        return FieldName.Singular(name.Stem);
    }

    /// <summary>Of a query: what a connection lists, such as <c>Todo</c> for <c>{items: [Todo], nextToken: String}</c>.</summary>
    public static IObjectGraphType ElementOf(IObjectGraphType returned)
    {
        var lists = FieldShape
            .Of(returned)
            .Where(field => field is { IsList: true, Named: IObjectGraphType })
            .ToList();
        var isConnection =
            lists.Count == 1 && (lists[0].Name is "items" or "nodes" || Has(returned, "nextToken"));
        return isConnection ? (IObjectGraphType)lists[0].Named : returned;
    }

    private static bool Has(IObjectGraphType type, string field) =>
        type.Fields.Find(field) is not null;
}
