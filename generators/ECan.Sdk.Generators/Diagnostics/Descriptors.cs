using ECan.Sdk.Diagnostics;
using ECan.Sdk.Generators.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace ECan.Sdk.Generators.Diagnostics;

/// <summary>Rules and diagnostics as the compiler wants them: the one place where they meet it.</summary>
internal static class Descriptors
{
    private const string Category = "ECan.Sdk";

    private static readonly Dictionary<string, DiagnosticDescriptor> ById = Rules.All.ToDictionary(
        rule => rule.Id,
        Describe
    );

    public static IEnumerable<DiagnosticDescriptor> All => ById.Values;

    public static Diagnostic ToDiagnostic(DiagnosticInfo info) =>
        Diagnostic.Create(ById[info.Id], LocationOf(info.Span), [.. info.Arguments]);

    private static DiagnosticDescriptor Describe(Rule rule) =>
        new(
            rule.Id,
            rule.Title,
            rule.MessageFormat,
            Category,
            rule.Severity switch
            {
                RuleSeverity.Error => DiagnosticSeverity.Error,
                RuleSeverity.Warning => DiagnosticSeverity.Warning,
                _ => DiagnosticSeverity.Info,
            },
            isEnabledByDefault: true,
            helpLinkUri: HelpLinks.Of(rule.Id)
        );

    private static Location LocationOf(FileSpan span) =>
        span == FileSpan.None
            ? Location.None
            : Location.Create(
                span.Path,
                new TextSpan(span.Start, span.Length),
                new LinePositionSpan(
                    new LinePosition(span.StartLine, span.StartColumn),
                    new LinePosition(span.EndLine, span.EndColumn)
                )
            );
}
