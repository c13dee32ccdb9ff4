using System.Diagnostics.CodeAnalysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ECan.Sdk.Generators.Tests.Support;

/// <summary>Properties of a project and metadata of its files, as the build hands them to the compiler.</summary>
internal sealed class ProjectOptions(
    IReadOnlyDictionary<string, string> properties,
    IReadOnlyDictionary<string, string> kinds
) : AnalyzerConfigOptionsProvider
{
    public override AnalyzerConfigOptions GlobalOptions { get; } =
        new Values(
            properties.ToDictionary(pair => "build_property." + pair.Key, pair => pair.Value)
        );

    public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => new Values([]);

    public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) =>
        new Values(
            kinds.TryGetValue(textFile.Path, out var kind)
                ? new() { ["build_metadata.AdditionalFiles.ECanKind"] = kind }
                : []
        );

    private sealed class Values(Dictionary<string, string> values) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value) =>
            values.TryGetValue(key, out value);
    }
}
