using System.Text;

namespace ECan.Sdk.Generators.Emit;

/// <summary>XML documentation from descriptions of a schema, which may hold anything.</summary>
internal static class DocComment
{
    private static readonly string[] LineEnds = ["\r\n", "\n", "\r", "\u0085", "\u2028", "\u2029"];

    /// <summary>The lines of a summary: the description, or the sentence that stands in for it.</summary>
    public static IEnumerable<string> Summary(string? description, string sentence) =>
        Element(
            "summary",
            string.IsNullOrWhiteSpace(description) ? sentence : Escape(description!)
        );

    /// <summary>The lines of an element whose content is XML already.</summary>
    public static IEnumerable<string> Element(string name, string xml, string attributes = "")
    {
        var lines = xml.Split(LineEnds, StringSplitOptions.None)
            .Select(line => line.TrimEnd())
            .ToArray();
        if (lines.Length == 1)
        {
            return [$"/// <{name}{attributes}>{lines[0]}</{name}>"];
        }

        return
        [
            $"/// <{name}{attributes}>",
            .. lines.Select(line => $"/// {line}".TrimEnd()),
            $"/// </{name}>",
        ];
    }

    public static IEnumerable<string> Param(string name, string xml) =>
        Element("param", xml, $" name=\"{name}\"");

    /// <summary>Text as XML; what XML cannot hold becomes a blank.</summary>
    public static string Escape(string text)
    {
        var xml = new StringBuilder(text.Length);
        foreach (var c in CSharpText.WellFormed(text.Trim()))
        {
            switch (c)
            {
                case '<':
                    xml.Append("&lt;");
                    break;
                case '>':
                    xml.Append("&gt;");
                    break;
                case '&':
                    xml.Append("&amp;");
                    break;
                case '\n' or '\r':
                    xml.Append(c);
                    break;
                case < ' ' or '\uFFFE' or '\uFFFF':
                    xml.Append(' ');
                    break;
                default:
                    xml.Append(c);
                    break;
            }
        }

        return xml.ToString();
    }
}
