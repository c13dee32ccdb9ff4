using ECan.Sdk.Generators.Diagnostics;
using ECan.Sdk.Generators.GraphQL;

namespace ECan.Sdk.Generators.Binding;

/// <summary>Decides which type an entity is, and puts together the fields that its parts of the schema have.</summary>
internal static class EntityShapeBinder
{
    /// <summary>Null if there is no usable type, which is then reported.</summary>
    public static EntityShape? Bind(BindingScope scope, MutationInput? add, MutationInput? update)
    {
        var type = scope.Mapping.GraphQLType is { } named
            ? Named(scope, named.Value, add, update)
            : Default(scope, add, update);
        return type is null
            ? null
            : new EntityShape(type, Fields(scope, type, add, update), add is not null);
    }

    private static SchemaType? Named(
        BindingScope scope,
        string name,
        MutationInput? add,
        MutationInput? update
    )
    {
        var span = scope.Mapping.GraphQLType!.Span;
        if (scope.FindType(name) is not { } type)
        {
            var candidates = scope
                .Schema.Types.Values.Where(other =>
                    other.Kind is SchemaTypeKind.Input or SchemaTypeKind.Object
                )
                .Select(other => other.Name);
            scope.Report(
                BindingRules.UnknownGraphQLType,
                span,
                Excerpt.Of(name),
                Suggestion.For(name, candidates)
            );
            return null;
        }

        var input = add ?? update;
        var problem = type.Kind switch
        {
            SchemaTypeKind.Object => null,
            SchemaTypeKind.Input when input is null || Takes(add, name) || Takes(update, name) =>
                null,
            SchemaTypeKind.Input =>
                $"the mutation '{input.Mutation.Name}' takes '{input.Type!.Name}'. Write \"graphql_type\": \"{input.Type.Name}\", or name other mutations in 'operations'.",
            _ => $"it is {Words(type.Kind)}, not an input or object type.",
        };
        if (problem is not null)
        {
            scope.Report(BindingRules.WrongGraphQLType, span, name, scope.DataType, problem);
            return null;
        }

        return type;
    }

    private static string Words(SchemaTypeKind kind) =>
        kind switch
        {
            SchemaTypeKind.Enum => "an enum",
            SchemaTypeKind.Interface => "an interface",
            SchemaTypeKind.Union => "a union",
            _ => "a scalar",
        };

    private static bool Takes(MutationInput? input, string type) => input?.Type?.Name == type;

    /// <summary>One input for both names the entity. Of two, what the add returns is the better name, if it is an entity.</summary>
    private static SchemaType? Default(
        BindingScope scope,
        MutationInput? add,
        MutationInput? update
    )
    {
        var input = add ?? update;
        if (add?.Type is null || update?.Type is null || add.Type.Name == update.Type.Name)
        {
            return input?.Type;
        }

        var key = scope.Mapping.Key.Select(part => part.Value).ToList();
        var idNames = key.Count > 0 ? key : KeyBinder.LeadingIds(update.Type.Fields);
        return idNames.Count == 0
            ? add.Type
            : ResultBinder.FindEntity(scope, add.Mutation.Type, idNames) ?? add.Type;
    }

    private static List<CloudField> Fields(
        BindingScope scope,
        SchemaType type,
        MutationInput? add,
        MutationInput? update
    )
    {
        var addFields = add?.Type?.Fields ?? [];
        var updateFields = update?.Type?.Fields ?? [];
        var inputs = addFields.Concat(updateFields).Select(field => field.Name).ToList();
        var objectFields =
            type.Kind == SchemaTypeKind.Object
                ? type.Fields.Where(field => inputs.Contains(field.Name) || IsLeaf(scope, field))
                : [];
        var inObject = objectFields.ToList();

        return inObject
            .Select(field => field.Name)
            .Concat(inputs)
            .Distinct()
            .Select(name => new CloudField(
                name,
                addFields.FirstOrDefault(field => field.Name == name),
                updateFields.FirstOrDefault(field => field.Name == name),
                inObject.FirstOrDefault(field => field.Name == name)
            ))
            .ToList();
    }

    /// <summary>What only the cloud writes is read if it is a plain value. Other entities behind a field are entities of their own.</summary>
    private static bool IsLeaf(BindingScope scope, SchemaField field) =>
        field.Arguments.Count == 0
        && scope.FindType(field.Type.NamedType)?.Kind
            is SchemaTypeKind.Scalar
                or SchemaTypeKind.Enum;
}
