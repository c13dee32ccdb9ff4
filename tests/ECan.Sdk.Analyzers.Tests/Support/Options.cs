using System.Diagnostics.CodeAnalysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ECan.Sdk.Analyzers.Tests.Support;

/// <summary>Properties of the build, and what an .editorconfig says of all files.</summary>
internal sealed class Options(
    IReadOnlyDictionary<string, string> properties,
    IReadOnlyDictionary<string, string> editorConfig
) : AnalyzerConfigOptionsProvider
{
    private readonly Values ofFiles = new(
        editorConfig.Concat(Prefixed(properties)).ToDictionary(pair => pair.Key, pair => pair.Value)
    );

    public override AnalyzerConfigOptions GlobalOptions { get; } =
        new Values(Prefixed(properties).ToDictionary(pair => pair.Key, pair => pair.Value));

    public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => ofFiles;

    public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => ofFiles;

    private static IEnumerable<KeyValuePair<string, string>> Prefixed(
        IReadOnlyDictionary<string, string> properties
    ) => properties.Select(pair => KeyValuePair.Create("build_property." + pair.Key, pair.Value));

    private sealed class Values(Dictionary<string, string> values) : AnalyzerConfigOptions
    {
        public override IEnumerable<string> Keys => values.Keys;

        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value) =>
            values.TryGetValue(key, out value);
    }
}
