using ECan.Sdk.CodeFixes.Repairs;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace ECan.Sdk.CodeFixes.Editing;

/// <summary>Writes statements before, after and into other statements. What is no block becomes one.</summary>
internal static class Insertion
{
    public static List<TextChange> After(Draft draft, StatementSyntax place, string[] lines)
    {
        if (IsEmbedded(place))
        {
            return Braced(draft, place, before: [], after: lines);
        }

        var indent = draft.Layout.IndentAt(place.SpanStart);
        return StatementLines.EndsLine(place)
            ? [Insert(StatementLines.EndOf(place), draft.Layout.Lines(indent, lines))]
            : [Insert(place.Span.End, " " + string.Join(" ", lines.Select(line => line.Trim())))];
    }

    public static List<TextChange> Before(Draft draft, StatementSyntax place, string[] lines)
    {
        if (IsEmbedded(place))
        {
            return Braced(draft, place, before: lines, after: []);
        }

        var next = draft.Layout.NewLine + draft.Layout.IndentAt(place.SpanStart);
        return [Insert(place.SpanStart, string.Concat(lines.Select(line => line + next)))];
    }

    /// <summary>At the end of a branch, before what leaves it; at its beginning, if it is left in several places.</summary>
    public static List<TextChange>? Into(Draft draft, StatementSyntax branch, string[] lines)
    {
        if (branch is not BlockSyntax block)
        {
            return branch is IfStatementSyntax ? null
                : IsJump(branch) ? Before(draft, branch, lines)
                : After(draft, branch, lines);
        }

        if (block.Statements.Count == 0)
        {
            var indent = draft.Layout.IndentAt(block.OpenBraceToken.SpanStart);
            return
            [
                Insert(
                    block.OpenBraceToken.Span.End,
                    draft.Layout.Lines(draft.Layout.DeeperThan(indent), lines)
                ),
            ];
        }

        var last = block.Statements.Last();
        var isLeftEarly = block
            .DescendantNodes(node => !Functions.IsFunction(node))
            .OfType<StatementSyntax>()
            .Any(statement => IsJump(statement) && statement != last);
        return isLeftEarly ? Before(draft, block.Statements[0], lines)
            : IsJump(last) ? Before(draft, last, lines)
            : After(draft, last, lines);
    }

    /// <summary>At the beginning of a branch.</summary>
    public static List<TextChange>? AtStartOf(
        Draft draft,
        StatementSyntax branch,
        string[] lines
    ) =>
        branch is BlockSyntax { Statements: [var first, ..] } ? Before(draft, first, lines)
        : branch is BlockSyntax ? Into(draft, branch, lines)
        : Before(draft, branch, lines);

    /// <summary>Into an else that is not there yet.</summary>
    public static List<TextChange> Else(Draft draft, IfStatementSyntax place, string[] lines)
    {
        var indent = draft.Layout.IndentAt(place.SpanStart);
        return
        [
            Insert(
                StatementLines.EndOf(place),
                draft.Layout.Lines(indent, ["else", "{"])
                    + draft.Layout.Lines(draft.Layout.DeeperThan(indent), lines)
                    + draft.Layout.Lines(indent, "}")
            ),
        ];
    }

    public static bool IsJump(StatementSyntax statement) =>
        statement
            is ReturnStatementSyntax
                or BreakStatementSyntax
                or ContinueStatementSyntax
                or GotoStatementSyntax
                or ThrowStatementSyntax
                or YieldStatementSyntax { RawKind: (int)SyntaxKind.YieldBreakStatement };

    public static TextChange Insert(int position, string text) =>
        new(new TextSpan(position, 0), text);

    private static bool IsEmbedded(StatementSyntax statement) =>
        statement.Parent is not (BlockSyntax or SwitchSectionSyntax or GlobalStatementSyntax);

    private static List<TextChange> Braced(
        Draft draft,
        StatementSyntax place,
        string[] before,
        string[] after
    )
    {
        var outer = draft.Layout.IndentAt(place.Parent!.SpanStart);
        var inner = draft.Layout.DeeperThan(outer);
        var first = place.GetFirstToken();
        var gap = TextSpan.FromBounds(first.GetPreviousToken().Span.End, place.SpanStart);
        var next = draft.Layout.NewLine + inner;
        var statements = string.Concat(before.Select(line => line + next));
        return
        [
            .. string.IsNullOrWhiteSpace(draft.Text.ToString(gap))
                ? [new TextChange(gap, draft.Layout.Lines(outer, "{") + next + statements)]
            : draft.Layout.BeginsLine(first.FullSpan.Start)
                // A comment behind the condition stays there, one before the statement is inside.
                ? Opened(draft, place, outer, statements)
            : [Insert(place.SpanStart, "{" + next + statements)],
            Insert(
                StatementLines.EndOf(place),
                draft.Layout.Lines(inner, after) + draft.Layout.Lines(outer, "}")
            ),
        ];
    }

    private static IEnumerable<TextChange> Opened(
        Draft draft,
        StatementSyntax place,
        string indent,
        string statements
    ) =>
        [
            Insert(place.GetFirstToken().FullSpan.Start, indent + "{" + draft.Layout.NewLine),
            Insert(place.SpanStart, statements),
        ];
}
