using System.ComponentModel;
using System.Text.Json;

namespace ECan.Sdk;

/// <summary>A value that the cloud returned, and where it stands. For generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct OwnValue
{
    private const int MaxLength = 60;

    internal OwnValue(JsonElement element, OwnField field)
    {
        Element = element;
        Field = field;
    }

    /// <summary>The value; undefined where the cloud returned none.</summary>
    public JsonElement Element { get; }

    internal OwnField Field { get; }

    /// <summary>Whether there is none.</summary>
    internal bool IsNull => Element.ValueKind is JsonValueKind.Undefined or JsonValueKind.Null;

    /// <summary>The exception for a value that the property cannot hold.</summary>
    /// <param name="wanted">What the property holds, with its article.</param>
    /// <param name="inner">What was thrown underneath, if anything.</param>
    internal CloudMappingException Unfit(string wanted, Exception? inner = null) =>
        IsNull
            ? Field.Error(
                "is null in the cloud, and its property cannot be null: make the property nullable."
            )
            : Field.Error(
                $"has {Describe()} in the cloud, where its property holds {wanted}.",
                inner
            );

    private string Describe() =>
        Element.ValueKind switch
        {
            JsonValueKind.Object => "an object",
            JsonValueKind.Array => "a list",
            _ => $"the value '{Cut(Element.ToString())}'",
        };

    private static string Cut(string text)
    {
        if (text.Length <= MaxLength)
        {
            return text;
        }

        // Half a surrogate pair would be unreadable in a log.
        var end = char.IsHighSurrogate(text[MaxLength - 1]) ? MaxLength - 1 : MaxLength;
        return string.Concat(text.AsSpan(0, end), "…");
    }
}
