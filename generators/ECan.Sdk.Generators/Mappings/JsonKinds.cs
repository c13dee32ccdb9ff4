using ECan.Sdk.Generators.Diagnostics;

namespace ECan.Sdk.Generators.Mappings;

/// <summary>JSON values in the words of a message.</summary>
internal static class JsonKinds
{
    /// <summary>The value and what it is: <c>5 is a number</c>.</summary>
    public static string Found(JsonValue value) =>
        value.Kind switch
        {
            MappingValueKind.Null => "it is null",
            MappingValueKind.Boolean => $"{value.Raw} is a boolean",
            MappingValueKind.Number => $"{Shown(value)} is a number",
            MappingValueKind.String => $"{Shown(value)} is a string",
            MappingValueKind.Array => $"{Shown(value)} is a list",
            _ => $"{Shown(value)} is an object",
        };

    /// <summary>What to write where a string is wanted and another simple value stands; nothing where that is no help.</summary>
    public static string AsString(JsonValue value) =>
        value.Kind is MappingValueKind.Number or MappingValueKind.Boolean
            ? $" Write \"{Shown(value)}\"."
            : "";

    /// <summary>What to write where a list is wanted and a single string stands.</summary>
    public static string AsList(JsonValue value) =>
        value.Kind is MappingValueKind.String ? $" Write [{Shown(value)}]." : "";

    private static string Shown(JsonValue value) => Excerpt.Of(value.ToJson());
}
