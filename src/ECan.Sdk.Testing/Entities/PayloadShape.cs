using System.Text.Json.Nodes;
using GraphQL.Types;

namespace ECan.Sdk.Testing.Entities;

/// <summary>How the arguments of a mutation hold its items.</summary>
internal sealed class PayloadShape
{
    private PayloadShape(
        FieldShape? argument,
        IReadOnlyList<FieldShape> others,
        IReadOnlyList<FieldShape> fields
    )
    {
        Argument = argument;
        Others = others;
        Fields = fields;
    }

    /// <summary>The argument of an input type; null where the arguments themselves are the fields.</summary>
    public FieldShape? Argument { get; }

    /// <summary>The arguments beside it.</summary>
    public IReadOnlyList<FieldShape> Others { get; }

    /// <summary>The fields of an item.</summary>
    public IReadOnlyList<FieldShape> Fields { get; }

    public static PayloadShape Of(FieldType field)
    {
        var arguments = FieldShape.OfArguments(field);
        var inputs = arguments.Where(argument => argument.Named is IInputObjectGraphType).ToList();
        if (inputs.Count == 0)
        {
            return new PayloadShape(null, [], arguments);
        }

        var payload = inputs.Exists(input => input.Name == "input")
            ? inputs.Find(input => input.Name == "input")
            : inputs[0];
        return new PayloadShape(
            payload,
            [.. arguments.Where(argument => argument.Name != payload.Name)],
            FieldShape.Of((IInputObjectGraphType)payload.Named)
        );
    }

    /// <summary>The items of a call. Arguments beside the input that are fields of the entity, such as its id, belong to each item.</summary>
    public IReadOnlyList<JsonObject> Items(JsonObject arguments, EntityType type)
    {
        if (Argument is not { } argument)
        {
            return [arguments];
        }

        var items = arguments[argument.Name] switch
        {
            JsonObject item => [item.DeepClone().AsObject()],
            JsonArray list => list.OfType<JsonObject>()
                .Select(item => item.DeepClone().AsObject())
                .ToList(),
            _ => [],
        };
        foreach (var other in Others.Where(other => arguments.ContainsKey(other.Name)))
        {
            var name = NameOf(other, type);
            if (name is null)
            {
                continue;
            }

            foreach (var item in items)
            {
                item[name] = arguments[other.Name]?.DeepClone();
            }
        }

        return items;
    }

    private static string? NameOf(FieldShape other, EntityType type) =>
        type.Fields.Contains(other.Name) ? other.Name
        : other is { Name: "id", IsId: true } && type.Key.Count == 1 ? type.Key[0]
        : null;
}
