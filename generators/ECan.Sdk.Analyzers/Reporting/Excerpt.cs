using Microsoft.CodeAnalysis;

namespace ECan.Sdk.Analyzers.Reporting;

/// <summary>Code inside a message: on one line and not too long.</summary>
internal static class Excerpt
{
    private const int MaxLength = 60;

    public static string Of(SyntaxNode node)
    {
        var text = string.Join(
                " ",
                node.ToString()
                    .Split([' ', '\r', '\n', '\t'], StringSplitOptions.RemoveEmptyEntries)
            )
            .Replace(" .", ".")
            .Replace("( ", "(")
            .Replace(" )", ")");
        return text.Length <= MaxLength ? text : text.Substring(0, MaxLength - 1) + "…";
    }

    public static int LineOf(SyntaxNode node) =>
        node.GetLocation().GetLineSpan().StartLinePosition.Line + 1;
}
