using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace ECan.Sdk.CodeFixes.Repairs;

/// <summary>How the file at hand is laid out: what is written into it follows that.</summary>
internal sealed class Layout(SourceText text, SyntaxNode root)
{
    private const string Spaces = "    ";

    private readonly Lazy<string> step = new(() => StepOf(text, root));

    public string NewLine { get; } =
        text.Lines is [var first, ..] && first.EndIncludingLineBreak - first.End is 2
            ? "\r\n"
            : "\n";

    /// <summary>What a line begins with.</summary>
    public string IndentAt(int position) => IndentAt(text, position);

    /// <summary>One step further than the line.</summary>
    public string DeeperThan(string indent) => indent + step.Value;

    /// <summary>The lines, each on a line of its own, after the one at hand.</summary>
    public string Lines(string indent, params IEnumerable<string> lines) =>
        string.Concat(lines.Select(line => NewLine + indent + line));

    /// <summary>Whether only blanks stand before the position on its line.</summary>
    public bool BeginsLine(int position) => BeginsLine(text, position);

    // What the first member or statement on a line of its own has more than what it stands in.
    private static string StepOf(SourceText text, SyntaxNode root)
    {
        foreach (var node in root.DescendantNodes())
        {
            if (
                node is MemberDeclarationSyntax or StatementSyntax and not BlockSyntax
                && node.Parent is TypeDeclarationSyntax or BlockSyntax
                && BeginsLine(text, node.SpanStart)
            )
            {
                var brace = node.Parent is BlockSyntax block
                    ? block.OpenBraceToken
                    : ((TypeDeclarationSyntax)node.Parent!).OpenBraceToken;
                var outer = IndentAt(text, brace.SpanStart);
                var inner = IndentAt(text, node.SpanStart);
                if (
                    inner.Length > outer.Length
                    && inner.StartsWith(outer, StringComparison.Ordinal)
                )
                {
                    return inner.Substring(outer.Length);
                }
            }
        }

        return Spaces;
    }

    private static string IndentAt(SourceText text, int position)
    {
        var line = text.Lines.GetLineFromPosition(position).ToString();
        return line.Substring(0, line.Length - line.TrimStart().Length);
    }

    private static bool BeginsLine(SourceText text, int position)
    {
        var line = text.Lines.GetLineFromPosition(position);
        return string.IsNullOrWhiteSpace(text.ToString(TextSpan.FromBounds(line.Start, position)));
    }
}
