using System.Collections.Immutable;
using ECan.Sdk.Generators.Model;
using ECan.Sdk.Generators.Pipeline;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ECan.Sdk.Generators.Tests.Support;

/// <summary>A project with the generator in it. Each edit gives the next state of the same driver, as in an editor.</summary>
internal sealed class GeneratorProject
{
    private readonly ImmutableDictionary<string, AdditionalText> files;
    private readonly CSharpCompilation compilation;
    private readonly GeneratorDriver driver;

    private GeneratorProject(
        ImmutableDictionary<string, AdditionalText> files,
        CSharpCompilation compilation,
        GeneratorDriver driver
    )
    {
        this.files = files;
        this.compilation = compilation;
        this.driver = driver;
    }

    /// <summary>What the compilation is once the generated files are in it.</summary>
    public required Compilation Output { get; init; }

    public GeneratorRunResult Result => driver.GetRunResult().Results.Single();

    /// <summary>Runs the generator for the first time.</summary>
    /// <param name="files">Path and text.</param>
    /// <param name="properties">MSBuild properties.</param>
    /// <param name="kinds">The metadata <c>ECanKind</c> by path.</param>
    /// <param name="hasRuntime">Whether the project references ECan.Sdk.</param>
    /// <param name="source">C# of the project's own.</param>
    /// <param name="configure">What the project says to the compiler, such as severities.</param>
    /// <param name="sourcePath">Where that C# stands.</param>
    /// <param name="usings">Global usings.</param>
    public static GeneratorProject Run(
        IEnumerable<(string Path, string Text)> files,
        Dictionary<string, string>? properties = null,
        Dictionary<string, string>? kinds = null,
        bool hasRuntime = true,
        string source = "internal class C;",
        Func<CSharpCompilationOptions, CSharpCompilationOptions>? configure = null,
        string sourcePath = "",
        string usings = ""
    )
    {
        var options = new CSharpCompilationOptions(
            OutputKind.DynamicallyLinkedLibrary,
            nullableContextOptions: NullableContextOptions.Enable,
            warningLevel: 9999
        );
        var texts = files.ToImmutableDictionary(
            file => file.Path,
            file => (AdditionalText)new InMemoryText(file.Path, file.Text),
            StringComparer.Ordinal
        );
        var code = CSharpCompilation.Create(
            "Consumer",
            [Parse(source, sourcePath), Parse(usings, "Usings.cs")],
            [
                .. References.Framework,
                .. hasRuntime ? [References.Runtime] : Array.Empty<MetadataReference>(),
            ],
            configure?.Invoke(options) ?? options
        );
        var generator = CSharpGeneratorDriver.Create(
            [new ECanGenerator().AsSourceGenerator()],
            InOrder(texts),
            (CSharpParseOptions)code.SyntaxTrees[0].Options,
            new ProjectOptions(properties ?? new() { ["RootNamespace"] = "App" }, kinds ?? []),
            new GeneratorDriverOptions(
                IncrementalGeneratorOutputKind.None,
                trackIncrementalGeneratorSteps: true
            )
        );
        return Next(texts, code, generator);
    }

    /// <summary>The project after its C# was edited.</summary>
    public GeneratorProject WithSource(string source) =>
        Next(
            files,
            compilation.ReplaceSyntaxTree(
                compilation.SyntaxTrees[0],
                Parse(source, compilation.SyntaxTrees[0].FilePath)
            ),
            driver
        );

    /// <summary>The project after one file was saved.</summary>
    public GeneratorProject WithFile(string path, string text)
    {
        var saved = new InMemoryText(path, text);
        return Next(
            files.SetItem(path, saved),
            compilation,
            driver.ReplaceAdditionalText(files[path], saved)
        );
    }

    /// <summary>What the generator reports, as a build prints it.</summary>
    public string[] Diagnostics() => [.. Result.Diagnostics.Select(Printed)];

    /// <summary>What the compiler says of the project with the generated files, warnings being errors.</summary>
    public string[] CompilerDiagnostics() =>
        [
            .. Output
                .GetDiagnostics()
                .Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning)
                .Select(diagnostic => diagnostic.ToString()),
        ];

    /// <summary>What was bound, by data type.</summary>
    public EntityModel[] Entities() =>
        [
            .. Result
                .TrackedSteps[Steps.Entities]
                .SelectMany(step => step.Outputs)
                .Select(output => (EntityModel)output.Value)
                .OrderBy(entity => entity.DataType, StringComparer.Ordinal),
        ];

    /// <summary>The names of the generated files, in order.</summary>
    public string[] HintNames() =>
        [.. Result.GeneratedSources.Select(file => file.HintName).Order(StringComparer.Ordinal)];

    public string Generated(string hintName) =>
        Result.GeneratedSources.Single(file => file.HintName == hintName).SourceText.ToString();

    private static GeneratorProject Next(
        ImmutableDictionary<string, AdditionalText> files,
        CSharpCompilation compilation,
        GeneratorDriver driver
    )
    {
        var next = driver.RunGeneratorsAndUpdateCompilation(compilation, out var output, out _);
        var project = new GeneratorProject(files, compilation, next) { Output = output };
        Assert.Null(project.Result.Exception);
        return project;
    }

    private static SyntaxTree Parse(string source, string path) =>
        CSharpSyntaxTree.ParseText(
            source,
            new CSharpParseOptions(LanguageVersion.CSharp12, DocumentationMode.Diagnose),
            path
        );

    private static ImmutableArray<AdditionalText> InOrder(
        ImmutableDictionary<string, AdditionalText> texts
    ) => [.. texts.Values.OrderBy(text => text.Path, StringComparer.Ordinal)];

    private static string Printed(Diagnostic diagnostic)
    {
        var place = diagnostic.Location.GetLineSpan();
        var position =
            diagnostic.Location.Kind is LocationKind.None
                ? ""
                : $"{place.Path}({place.StartLinePosition.Line + 1},{place.StartLinePosition.Character + 1}): ";
        var message = diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture);
        return $"{position}{diagnostic.Severity} {diagnostic.Id}: {message}";
    }
}
