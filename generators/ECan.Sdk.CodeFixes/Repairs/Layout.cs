using Microsoft.CodeAnalysis.Text;

namespace ECan.Sdk.CodeFixes.Repairs;

/// <summary>How the file at hand is laid out: what is written into it follows that.</summary>
internal sealed class Layout(SourceText text)
{
    private const string Spaces = "    ";

    public string NewLine { get; } =
        text.Lines is [var first, ..] && first.EndIncludingLineBreak - first.End is 2
            ? "\r\n"
            : "\n";

    /// <summary>What a line begins with.</summary>
    public string IndentAt(int position)
    {
        var line = text.Lines.GetLineFromPosition(position).ToString();
        return line.Substring(0, line.Length - line.TrimStart().Length);
    }

    /// <summary>One step further than the line.</summary>
    public static string DeeperThan(string indent) =>
        indent + (indent.Length > 0 && indent[0] == '\t' ? "\t" : Spaces);

    /// <summary>The lines, each on a line of its own, after the one at hand.</summary>
    public string Lines(string indent, params IEnumerable<string> lines) =>
        string.Concat(lines.Select(line => NewLine + indent + line));

    /// <summary>Whether only blanks stand before the position on its line.</summary>
    public bool BeginsLine(int position)
    {
        var line = text.Lines.GetLineFromPosition(position);
        return string.IsNullOrWhiteSpace(text.ToString(TextSpan.FromBounds(line.Start, position)));
    }

    public string IndentedBlock(string indent, params IEnumerable<string> lines) =>
        Lines(indent, ["{", .. lines.Select(line => DeeperThan("") + line), "}"]);
}
