using System.Globalization;
using System.Text;
using System.Text.Json;

namespace ECan.Sdk;

public static partial class LocalJson
{
    // UTF-8 has no place for half a character, and the writer would put another one there without a word.
    private static bool HasHalfCharacter(string? value)
    {
        var rest = value.AsSpan();
        int at;
        while ((at = rest.IndexOfAnyInRange('\ud800', '\udfff')) >= 0)
        {
            rest = rest[at..];
            if (rest.Length < 2 || !char.IsSurrogatePair(rest[0], rest[1]))
            {
                return true;
            }

            rest = rest[2..];
        }

        return false;
    }

    private static void WriteHalfCharacters(Utf8JsonWriter local, string value)
    {
        var json = new StringBuilder("\"");
        foreach (var character in value)
        {
            if (character is >= ' ' and <= '~' and not ('"' or '\\'))
            {
                json.Append(character);
            }
            else
            {
                json.Append(CultureInfo.InvariantCulture, $"\\u{(int)character:x4}");
            }
        }

        // The check of the writer would refuse it without naming the field.
        local.WriteRawValue(json.Append('"').ToString(), skipInputValidation: true);
    }
}
