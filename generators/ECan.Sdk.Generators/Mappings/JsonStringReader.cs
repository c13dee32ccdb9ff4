using System.Globalization;
using System.Text;

namespace ECan.Sdk.Generators.Mappings;

/// <summary>Reads one string of a JSON text, from its opening quote.</summary>
internal sealed class JsonStringReader(JsonTokens tokens, string json)
{
    private readonly StringBuilder content = new();

    /// <summary>The content; <paramref name="end"/> is the offset behind the closing quote.</summary>
    public string Read(out int end)
    {
        var position = tokens.Position + 1;
        while (true)
        {
            if (position >= json.Length)
            {
                throw tokens.Fail(
                    tokens.Position,
                    "The string that begins here has no closing '\"'."
                );
            }

            var letter = json[position];
            if (letter == '"')
            {
                end = position + 1;
                return content.ToString();
            }

            position = letter switch
            {
                '\\' => Escape(position),
                '\r' or '\n' => throw tokens.Fail(
                    tokens.Position,
                    "The string that begins here has no closing '\"' on its line. A line break in a string is written \\n."
                ),
                < ' ' => throw tokens.Fail(
                    position,
                    $"The character U+{Code(letter)} may not stand in a string as it is. Write \\u{Code(letter)}."
                ),
                _ => Plain(position),
            };
        }
    }

    private int Plain(int position)
    {
        var letter = json[position];
        _ = content.Append(letter);
        if (!char.IsSurrogate(letter))
        {
            return position + 1;
        }

        if (!char.IsSurrogatePair(json, position))
        {
            throw HalfPair(position, letter);
        }

        _ = content.Append(json[position + 1]);
        return position + 2;
    }

    private int Escape(int position)
    {
        var letter = position + 1 < json.Length ? json[position + 1] : '\0';
        if (letter == 'u')
        {
            return Unicode(position);
        }

        _ = content.Append(
            letter switch
            {
                '"' or '\\' or '/' => letter,
                'b' => '\b',
                'f' => '\f',
                'n' => '\n',
                'r' => '\r',
                't' => '\t',
                _ => throw tokens.Fail(
                    position,
                    letter < ' ' || char.IsSurrogate(letter)
                        ? "A lone '\\' is no escape. Write \\\\ for a backslash."
                        : $"'\\{letter}' is no escape. Write \\\\{letter} for a backslash and '{letter}'."
                ),
            }
        );
        return position + 2;
    }

    private int Unicode(int position)
    {
        var first = Unit(position);
        _ = content.Append(first);
        if (!char.IsSurrogate(first))
        {
            return position + 6;
        }

        var hasSecond =
            position + 7 < json.Length && json[position + 6] == '\\' && json[position + 7] == 'u';
        var second = hasSecond ? Unit(position + 6) : '\0';
        if (!char.IsSurrogatePair(first, second))
        {
            throw HalfPair(position, first);
        }

        _ = content.Append(second);
        return position + 12;
    }

    private char Unit(int position)
    {
        var digits = position + 6 <= json.Length ? json.Substring(position + 2, 4) : "";
        return digits.Length == 4 && digits.All(IsHexDigit)
            ? (char)int.Parse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture)
            : throw tokens.Fail(
                position,
                "'\\u' must be followed by four hexadecimal digits, as in \\u00e9."
            );
    }

    private JsonSyntaxException HalfPair(int position, char unit) =>
        tokens.Fail(
            position,
            $"U+{Code(unit)} is half of a surrogate pair and no character. Write both halves, as in \\ud83d\\ude00."
        );

    private static bool IsHexDigit(char letter) =>
        letter is (>= '0' and <= '9') or (>= 'a' and <= 'f') or (>= 'A' and <= 'F');

    private static string Code(char letter) =>
        ((int)letter).ToString("X4", CultureInfo.InvariantCulture);
}
