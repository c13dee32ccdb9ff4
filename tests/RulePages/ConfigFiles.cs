using Microsoft.CodeAnalysis;

namespace ECan.Sdk.RulePages;

/// <summary>The severities that .globalconfig and .editorconfig files set, looked up as the compiler does.</summary>
internal sealed class ConfigFiles(string file, string text) : SyntaxTreeOptionsProvider
{
    private readonly AnalyzerConfigSet set = AnalyzerConfigSet.Create<AnalyzerConfig[]>([
        AnalyzerConfig.Parse(text, "/project/" + file),
    ]);

    public override GeneratedKind IsGenerated(
        SyntaxTree tree,
        CancellationToken cancellationToken
    ) => GeneratedKind.Unknown;

    public override bool TryGetDiagnosticValue(
        SyntaxTree tree,
        string diagnosticId,
        CancellationToken cancellationToken,
        out ReportDiagnostic severity
    ) =>
        set.GetOptionsForSourcePath("/project/" + tree.FilePath)
            .TreeOptions.TryGetValue(diagnosticId, out severity);

    public override bool TryGetGlobalDiagnosticValue(
        string diagnosticId,
        CancellationToken cancellationToken,
        out ReportDiagnostic severity
    ) => set.GlobalConfigOptions.TreeOptions.TryGetValue(diagnosticId, out severity);
}
