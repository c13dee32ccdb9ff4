using ECan.Sdk.Generators.Model;

namespace ECan.Sdk.Generators.Diagnostics;

/// <summary>
/// A file's text that knows its lines. Offsets and columns count UTF-16 units from zero, as the compiler's do;
/// a byte order mark belongs to neither. Lines end at LF, CRLF or CR.
/// </summary>
internal sealed class PositionedText
{
    private const char ByteOrderMark = '\uFEFF';
    private readonly int[] lineStarts;

    public PositionedText(string path, string text)
    {
        Path = path;
        Text = text.Length > 0 && text[0] == ByteOrderMark ? text.Substring(1) : text;
        lineStarts = FindLines(Text);
    }

    public string Path { get; }

    /// <summary>Without the byte order mark.</summary>
    public string Text { get; }

    /// <summary>The first line without its end, for what is missing from the file as a whole.</summary>
    public FileSpan FirstLine
    {
        get
        {
            var end = Text.IndexOfAny(['\r', '\n']);
            return Span(0, end < 0 ? Text.Length : end);
        }
    }

    /// <summary>The place of a stretch; what lies outside the text is cut off.</summary>
    public FileSpan Span(int start, int length)
    {
        start = Math.Min(Math.Max(start, 0), Text.Length);
        var end = Math.Min(start + Math.Max(length, 0), Text.Length);
        var (startLine, startColumn) = LineAndColumn(start);
        var (endLine, endColumn) =
            startLine + 1 == lineStarts.Length || end < lineStarts[startLine + 1]
                ? (startLine, startColumn + end - start)
                : LineAndColumn(end);
        return new(Path, start, end - start, startLine, startColumn, endLine, endColumn);
    }

    /// <summary>The word or single character at a place, which is what an error there is about.</summary>
    public FileSpan WordAt(int start)
    {
        start = Math.Min(Math.Max(start, 0), Text.Length);
        var end = start;
        while (end < Text.Length && (char.IsLetterOrDigit(Text[end]) || Text[end] == '_'))
        {
            end++;
        }

        if (end == start && end < Text.Length && Text[end] is not ('\r' or '\n'))
        {
            end += end + 1 < Text.Length && char.IsSurrogatePair(Text, end) ? 2 : 1;
        }

        return Span(start, end - start);
    }

    /// <summary>The offset of a line and column that count from zero.</summary>
    public int Offset(int line, int column)
    {
        line = Math.Min(Math.Max(line, 0), lineStarts.Length - 1);
        return Math.Min(lineStarts[line] + Math.Max(column, 0), Text.Length);
    }

    private (int Line, int Column) LineAndColumn(int offset)
    {
        var found = Array.BinarySearch(lineStarts, offset);
        var line = found >= 0 ? found : ~found - 1;
        return (line, offset - lineStarts[line]);
    }

    private static int[] FindLines(string text)
    {
        var starts = new List<int> { 0 };
        for (var i = 0; i < text.Length; i++)
        {
            if (
                text[i] == '\n'
                || (text[i] == '\r' && (i + 1 == text.Length || text[i + 1] != '\n'))
            )
            {
                starts.Add(i + 1);
            }
        }

        return [.. starts];
    }
}
