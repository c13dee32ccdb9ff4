using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ECan.Sdk.CodeFixes.Editing;

/// <summary>Where the line of a statement or member ends: comments behind it belong to it.</summary>
internal static class StatementLines
{
    public static int EndOf(SyntaxNode node) =>
        LineBreak(node) is { } lineBreak ? lineBreak.SpanStart : node.Span.End;

    /// <summary>Whether the line ends behind it, so that the next statement takes a line of its own.</summary>
    public static bool EndsLine(SyntaxNode node) =>
        LineBreak(node) is not null
        || node.GetLastToken()
            .GetNextToken(includeZeroWidth: true)
            .IsKind(SyntaxKind.EndOfFileToken);

    private static SyntaxTrivia? LineBreak(SyntaxNode node) =>
        node.GetTrailingTrivia() is { Count: > 0 } trailing
        && trailing[trailing.Count - 1] is var last
        && last.IsKind(SyntaxKind.EndOfLineTrivia)
            ? last
            : null;
}
