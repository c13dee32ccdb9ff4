using System.Text;
using ECan.Sdk.Generators.GraphQL;

namespace ECan.Sdk.Generators.Binding;

/// <summary>Writes what is asked for of an object: all plain values, and the objects in it to a bounded depth.</summary>
internal static class SelectionBuilder
{
    /// <summary>Deep enough for the items of a connection and what they hold, too shallow to ask for the whole graph.</summary>
    private const int MaxDepth = 2;

    /// <summary>Whether something must be selected of a type.</summary>
    public static bool HasFields(SchemaType type) =>
        type.Kind is SchemaTypeKind.Object or SchemaTypeKind.Interface or SchemaTypeKind.Union;

    /// <summary>Whether a field can be asked for without saying more.</summary>
    public static bool IsSelectable(SchemaField field) =>
        !field.Arguments.Any(CloudField.IsRequired);

    /// <summary>With braces: <c>{ id name }</c>.</summary>
    public static string Of(SchemaModel schema, SchemaType type)
    {
        var text = new StringBuilder();
        Write(schema, type, [type.Name], text);
        return text.Length > 0 ? text.Append(" }").ToString() : "{ __typename }";
    }

    /// <summary>Writes what can be asked for without the closing brace; nothing where there is nothing.</summary>
    private static void Write(
        SchemaModel schema,
        SchemaType type,
        List<string> path,
        StringBuilder text
    )
    {
        var start = text.Length;
        foreach (var field in type.Fields.Where(IsSelectable))
        {
            if (!schema.Types.TryGetValue(field.Type.NamedType, out var fieldType))
            {
                continue;
            }

            var before = text.Length;
            _ = text.Append(before == start ? "{ " : " ").Append(field.Name);
            if (fieldType.Kind is SchemaTypeKind.Scalar or SchemaTypeKind.Enum)
            {
                continue;
            }

            var named = text.Length;
            if (IsWorthwhile(field, fieldType, path))
            {
                path.Add(fieldType.Name);
                Write(schema, fieldType, path, text.Append(' '));
                path.RemoveAt(path.Count - 1);
            }

            // A space alone: there was nothing to ask for within.
            text.Length = text.Length > named + 1 ? text.Length : before;
            _ = text.Append(text.Length > before ? " }" : "");
        }
    }

    /// <summary>A field of objects that takes arguments is a query of its own; a type within itself would never end.</summary>
    private static bool IsWorthwhile(SchemaField field, SchemaType type, List<string> path) =>
        HasFields(type)
        && field.Arguments.Count == 0
        && path.Count <= MaxDepth
        && !path.Contains(type.Name);
}
