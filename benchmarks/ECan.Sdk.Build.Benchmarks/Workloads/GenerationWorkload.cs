using System.Diagnostics;
using ECan.Sdk.Benchmarks.Harness;
using ECan.Sdk.Build.Benchmarks.Inputs;
using ECan.Sdk.Generators;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ECan.Sdk.Build.Benchmarks.Workloads;

/// <summary>The whole generator: for a build, and for a key stroke in C# when everything has been generated already.</summary>
internal sealed class GenerationWorkload : IWorkload
{
    private const int Warmup = 30;
    private const int Count = 15;

    public string Name => "generation";

    public Task<IReadOnlyList<Figure>> RunAsync()
    {
        var ecan = ECanFiles.Schema.Text;
        var whole = new List<double>();
        for (var i = 0; i < Warmup + Count; i++)
        {
            whole.Add(Time(() => Run(ecan, out _)));
        }

        var cold = Rounds.Median(whole.Skip(Warmup));
        var small = KeyStrokes(ecan);
        // What is not mapped must not be paid for at a key stroke: the same mappings with a schema of 1.3 MB behind them.
        var large = KeyStrokes(ecan + LargeSchema.MakeTypes(LargeSchema.Resources));
        var growth = (double)large.Bytes / small.Bytes;
        var own = KeyStrokes(ecan, OwnClasses.Make());
        return Task.FromResult<IReadOnlyList<Figure>>([
            new("generate 13 entities", $"{cold:0.0} ms", "", "", "under 50 ms", cold < 50),
            new(
                "a key stroke in C#",
                $"{small.Milliseconds:0.00} ms, {small.Bytes / 1024} KB",
                "",
                "",
                "under 1 ms",
                small.Milliseconds < 1
            ),
            new(
                "a key stroke in C#, 13 classes of the app's own",
                $"{own.Milliseconds:0.00} ms, {own.Bytes / 1024} KB",
                "",
                "",
                "under 1 ms",
                own.Milliseconds < 1
            ),
            new(
                "bytes of a key stroke, schema of 1.3 MB",
                $"{large.Milliseconds:0.00} ms, {large.Bytes / 1024} KB",
                "the eCan schema",
                $"{growth:0.00}",
                "1 (at most 1.1)",
                growth <= 1.1
            ),
        ]);
    }

    private static (double Milliseconds, long Bytes) KeyStrokes(string schema, string own = "")
    {
        var driver = Run(schema, out var compilation, own);
        var times = new List<double>();
        var bytes = new List<long>();
        for (var i = 0; i < Warmup + Count; i++)
        {
            var tree = CSharpSyntaxTree.ParseText(
                $"internal class C {{ int x = {i}; }}",
                (CSharpParseOptions)compilation.SyntaxTrees.First().Options
            );
            compilation = compilation.ReplaceSyntaxTree(compilation.SyntaxTrees.First(), tree);
            var before = GC.GetAllocatedBytesForCurrentThread();
            times.Add(Time(() => driver = driver.RunGenerators(compilation)));
            bytes.Add(GC.GetAllocatedBytesForCurrentThread() - before);
        }

        return (Rounds.Median(times.Skip(Warmup)), Rounds.Median(bytes.Skip(Warmup)));
    }

    private static GeneratorDriver Run(string schema, out Compilation compilation, string own = "")
    {
        compilation = CSharpCompilation.Create(
            "Consumer",
            [CSharpSyntaxTree.ParseText("internal class C;"), CSharpSyntaxTree.ParseText(own)],
            References.All,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary)
        );
        var files = ECanFiles
            .Mappings.Append((ECanFiles.Schema.Path, schema))
            .Select(file => (AdditionalText)new InMemoryText(file.Item1, file.Item2));
        var driver = CSharpGeneratorDriver
            .Create([new ECanGenerator().AsSourceGenerator()], files)
            .RunGenerators(compilation);
        var result = driver.GetRunResult().Results.Single();
        return
            result.GeneratedSources.Length > ECanFiles.Mappings.Count
            && !result.Diagnostics.Any(found => found.Severity is DiagnosticSeverity.Error)
            ? driver
            : throw new InvalidOperationException(
                $"Not everything was generated: {string.Join("; ", result.Diagnostics)}"
            );
    }

    private static double Time(Action work)
    {
        var begun = Stopwatch.GetTimestamp();
        work();
        return Stopwatch.GetElapsedTime(begun).TotalMilliseconds;
    }
}
