using System.Collections.Immutable;
using ECan.Sdk.Analyzers;
using ECan.Sdk.Benchmarks.Harness;
using ECan.Sdk.Build.Benchmarks.Inputs;
using ECan.Sdk.Generators;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ECan.Sdk.Build.Benchmarks.Workloads;

/// <summary>
/// What the analyzers cost a build of 100 000 lines: their time as the compiler itself counts it (<c>ReportAnalyzer</c>), beside the processor
/// time of the compilation without them.
/// </summary>
internal sealed class AnalyzerWorkload : IWorkload
{
    private const int Modules = 136;
    private const int Warmup = 2;
    private const int Count = 9;

    public string Name => "analyzers";

    public async Task<IReadOnlyList<Figure>> RunAsync()
    {
        var files = LargeProject.Make(Modules);
        var lines = files.Sum(file => file.Text.AsSpan().Count('\n') + 1);
        var cloud = Cloud();
        var rounds = new List<(double Analyzers, double Compiler)>();
        for (var i = 0; i < Warmup + Count; i++)
        {
            var compiler = Compile(files, cloud);
            rounds.Add((await AnalyzeAsync(files, cloud), compiler));
        }

        var measured = rounds.Skip(Warmup).ToArray();
        // The work is the same in each round. What comes on top is the collection of what the compiler left, which falls on whoever
        // is running then: so the least counts, on both sides.
        var analyzers = measured.Min(round => round.Analyzers);
        var compilation = measured.Min(round => round.Compiler);
        var share = analyzers / compilation;
        return
        [
            new(
                $"analyzers over {lines} lines",
                $"{analyzers:0} ms ({analyzers / lines * 1000:0.00} ms per 1 000 lines)",
                $"compiler {compilation:0} ms",
                $"{share:0.000}",
                "under 0.05",
                share < 0.05
            ),
        ];
    }

    /// <summary>Parses, binds and emits, as <c>csc</c> does.</summary>
    private static double Compile(
        IReadOnlyList<(string Path, string Text)> files,
        MetadataReference cloud
    )
    {
        var before = Environment.CpuUsage.TotalTime;
        var result = Create(files, cloud).Emit(Stream.Null);
        if (!result.Success)
        {
            throw new InvalidOperationException(
                $"The project does not compile: {string.Join("; ", result.Diagnostics.Take(3))}"
            );
        }

        return (Environment.CpuUsage.TotalTime - before).TotalMilliseconds;
    }

    private static async Task<double> AnalyzeAsync(
        IReadOnlyList<(string Path, string Text)> files,
        MetadataReference cloud
    )
    {
        var analyzed = Create(files, cloud)
            .WithAnalyzers(
                Analyzers,
                new CompilationWithAnalyzersOptions(
                    new AnalyzerOptions([]),
                    onAnalyzerException: null,
                    concurrentAnalysis: true,
                    logAnalyzerExecutionTime: true
                )
            );
        var result = await analyzed.GetAnalysisResultAsync(CancellationToken.None);
        if (result.GetAllDiagnostics() is [var first, ..])
        {
            throw new InvalidOperationException($"The project is clean, but for: {first}");
        }

        return result.AnalyzerTelemetryInfo.Values.Sum(each =>
            each.ExecutionTime.TotalMilliseconds
        );
    }

    private static ImmutableArray<DiagnosticAnalyzer> Analyzers { get; } =
    [
        .. typeof(UnsyncedSaveAnalyzer)
            .Assembly.GetTypes()
            .Where(type => type.IsSubclassOf(typeof(DiagnosticAnalyzer)) && !type.IsAbstract)
            .Select(type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!),
    ];

    private static CSharpCompilation Create(
        IReadOnlyList<(string Path, string Text)> files,
        MetadataReference cloud
    ) =>
        CSharpCompilation.Create(
            "Application",
            files.Select(file => CSharpSyntaxTree.ParseText(file.Text, path: file.Path)),
            [.. References.All, cloud],
            new CSharpCompilationOptions(
                OutputKind.DynamicallyLinkedLibrary,
                nullableContextOptions: NullableContextOptions.Enable
            )
        );

    /// <summary>The eCan entities, generated, as an assembly.</summary>
    private static PortableExecutableReference Cloud()
    {
        var files = ECanFiles
            .Mappings.Append(ECanFiles.Schema)
            .Select(file => (AdditionalText)new InMemoryText(file.Path, file.Text));
        _ = CSharpGeneratorDriver
            .Create(
                [new ECanGenerator().AsSourceGenerator()],
                files,
                optionsProvider: new ProjectOptions("App")
            )
            .RunGeneratorsAndUpdateCompilation(
                CSharpCompilation.Create(
                    "App",
                    references: References.All,
                    options: new(OutputKind.DynamicallyLinkedLibrary)
                ),
                out var compilation,
                out _
            );
        using var image = new MemoryStream();
        var result = compilation.Emit(image);
        return result.Success
            ? MetadataReference.CreateFromImage(image.ToArray())
            : throw new InvalidOperationException(
                $"The generated code does not compile: {string.Join("; ", result.Diagnostics.Take(3))}"
            );
    }
}
