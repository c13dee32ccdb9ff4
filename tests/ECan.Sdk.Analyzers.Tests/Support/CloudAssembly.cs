using ECan.Sdk.Generators;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ECan.Sdk.Analyzers.Tests.Support;

/// <summary>The eCan entities, as the generator makes them of the schema and the mappings that the repository ships.</summary>
internal static class CloudAssembly
{
    public static MetadataReference Reference { get; } = Generate();

    private static MetadataReference Generate()
    {
        var compilation = Code.Compile("App.Cloud", [], References.Sdk);
        CSharpGeneratorDriver
            .Create(
                [new ECanGenerator().AsSourceGenerator()],
                Files(),
                optionsProvider: new Options(
                    new Dictionary<string, string> { ["RootNamespace"] = "App" },
                    new Dictionary<string, string>()
                )
            )
            .RunGeneratorsAndUpdateCompilation(compilation, out var output, out var diagnostics);
        Assert.DoesNotContain(
            diagnostics,
            diagnostic => diagnostic.Severity is DiagnosticSeverity.Error
        );
        return output.ToReference();
    }

    private static IEnumerable<AdditionalText> Files() =>
        Directory
            .GetFiles(Path.Combine(RepositoryFiles.Root, "mappings"), "*_mapping.json")
            .Order(StringComparer.Ordinal)
            .Prepend(Path.Combine(RepositoryFiles.Root, "schema", "appsync_schema.graphql"))
            .Select(path => new InMemoryText(path, File.ReadAllText(path)));
}
