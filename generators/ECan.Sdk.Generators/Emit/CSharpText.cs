using System.Globalization;
using System.Text;

namespace ECan.Sdk.Generators.Emit;

/// <summary>Literals of C#.</summary>
internal static class CSharpText
{
    /// <summary>Text between quotes. All but printable ASCII is escaped, so that no editor or encoding can change it.</summary>
    public static string Literal(string text)
    {
        var literal = new StringBuilder(text.Length + 2).Append('"');
        foreach (var c in WellFormed(text))
        {
            switch (c)
            {
                case '"':
                    literal.Append("\\\"");
                    break;
                case '\\':
                    literal.Append("\\\\");
                    break;
                case '\n':
                    literal.Append("\\n");
                    break;
                case >= ' ' and <= '~':
                    literal.Append(c);
                    break;
                default:
                    literal
                        .Append("\\u")
                        .Append(((int)c).ToString("x4", CultureInfo.InvariantCulture));
                    break;
            }
        }

        return literal.Append('"').ToString();
    }

    /// <summary>Text as UTF-8: <c>"askid"u8</c>.</summary>
    public static string Utf8Literal(string text) => Literal(text) + "u8";

    /// <summary>The length of text in UTF-8.</summary>
    public static int Utf8Length(string text) => Encoding.UTF8.GetByteCount(WellFormed(text));

    public static string Bool(bool value) => value ? "true" : "false";

    /// <summary>Half a surrogate pair has no UTF-8 and would not compile.</summary>
    public static string WellFormed(string text)
    {
        StringBuilder? mended = null;
        for (var i = 0; i < text.Length; i++)
        {
            if (i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1]))
            {
                i++;
            }
            else if (char.IsSurrogate(text[i]))
            {
                mended ??= new StringBuilder(text);
                mended[i] = '\uFFFD';
            }
        }

        return mended?.ToString() ?? text;
    }
}
