using System.Globalization;
using System.Text;

namespace ECan.Sdk.Generators.Emit;

/// <summary>The little that emitting needs of JSON; what comes here was read by the mapping reader and is valid.</summary>
internal static class JsonText
{
    /// <summary>The content of a JSON string; null if the JSON is of another kind.</summary>
    public static string? ReadString(string json)
    {
        if (json.Length < 2 || json[0] is not '"')
        {
            return null;
        }

        var text = new StringBuilder(json.Length);
        for (var i = 1; i < json.Length - 1; i++)
        {
            if (json[i] is not '\\')
            {
                text.Append(json[i]);
                continue;
            }

            i++;
            if (json[i] is 'u')
            {
                var code = json.Substring(i + 1, 4);
                text.Append(
                    (char)int.Parse(code, NumberStyles.HexNumber, CultureInfo.InvariantCulture)
                );
                i += 4;
            }
            else
            {
                text.Append(Unescape(json[i]));
            }
        }

        return text.ToString();
    }

    private static char Unescape(char c) =>
        c switch
        {
            'b' => '\b',
            'f' => '\f',
            'n' => '\n',
            'r' => '\r',
            't' => '\t',
            _ => c,
        };
}
