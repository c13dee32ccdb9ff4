using System.Text;

namespace ECan.Sdk.Generators.Emit;

/// <summary>Text with indentation and <c>\n</c>.</summary>
internal sealed class CodeWriter
{
    private const int IndentSize = 4;

    private readonly StringBuilder text = new();
    private int depth;

    public void Line() => text.Append('\n');

    public void Line(string line)
    {
        text.Append(' ', depth * IndentSize).Append(line).Append('\n');
    }

    public void Lines(IEnumerable<string> lines)
    {
        foreach (var line in lines)
        {
            Line(line);
        }
    }

    /// <summary>A head, and what is written until the end of the scope between braces.</summary>
    public Scope Block(string head, string end = "}")
    {
        Line(head);
        Line("{");
        depth++;
        return new(this, end);
    }

    /// <summary>What is written until the end of the scope stands one step further in.</summary>
    public Scope Indent()
    {
        depth++;
        return new(this, end: null);
    }

    public override string ToString() => text.ToString();

    public readonly struct Scope(CodeWriter code, string? end) : IDisposable
    {
        public void Dispose()
        {
            code.depth--;
            if (end is not null)
            {
                code.Line(end);
            }
        }
    }
}
