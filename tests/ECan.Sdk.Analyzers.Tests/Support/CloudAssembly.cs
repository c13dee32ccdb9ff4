using ECan.Sdk.Generators;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ECan.Sdk.Analyzers.Tests.Support;

/// <summary>The eCan entities, as the generator makes them of the schema and the mappings that the repository ships.</summary>
internal static class CloudAssembly
{
    private static readonly Compilation Generated = Generate();

    public static MetadataReference Reference { get; } = Generated.ToReference();

    /// <summary>The generated files, for a compilation that has the runtime as source.</summary>
    public static IEnumerable<SyntaxTree> Trees => Generated.SyntaxTrees;

    private static Compilation Generate()
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
        return output;
    }

    private static IEnumerable<AdditionalText> Files() =>
        Directory
            .GetFiles(Repository.PathOf("mappings"), "*_mapping.json")
            .Order(StringComparer.Ordinal)
            .Prepend(Repository.PathOf("schema", "appsync_schema.graphql"))
            .Select(path => new InMemoryText(path, File.ReadAllText(path)));
}
