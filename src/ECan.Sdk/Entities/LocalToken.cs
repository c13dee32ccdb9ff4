using System.Text;
using System.Text.Json;

namespace ECan.Sdk;

/// <summary>Puts a value of the local form into words.</summary>
internal static class LocalToken
{
    private const int MaxLength = 60;

    internal static string Describe(ref Utf8JsonReader local) =>
        local.TokenType switch
        {
            JsonTokenType.StartObject => "an object",
            JsonTokenType.StartArray => "a list",
            JsonTokenType.Null => "null",
            JsonTokenType.True => "the value true",
            JsonTokenType.False => "the value false",
            _ => $"the value '{Cut(Text(ref local))}'",
        };

    private static string Text(ref Utf8JsonReader local)
    {
        var raw = local.HasValueSequence
            ? System.Buffers.BuffersExtensions.ToArray(local.ValueSequence)
            : local.ValueSpan;
        return Encoding.UTF8.GetString(raw);
    }

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
