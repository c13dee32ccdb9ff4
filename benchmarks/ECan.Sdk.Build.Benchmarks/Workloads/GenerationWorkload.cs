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
        var classes = OwnClasses.Make();
        var own = KeyStrokes(ecan, classes);
        var within = KeyStrokes(ecan, classes, 1, i => $"{classes[0]}// {i}");
        var naming = KeyStrokes(ecan, classes, 0, i => $"internal class C{i};");
        return Task.FromResult<IReadOnlyList<Figure>>([
            new("generate 13 entities", $"{cold:0.0} ms", "", "", "under 50 ms", cold < 50),
            KeyStroke("a key stroke in C#", small, 1),
            KeyStroke("a key stroke in C#, 13 classes of the app's own", own, 1),
            KeyStroke("a key stroke in one of these classes", within, 5),
            // What a name means may change, so all of them are looked at again.
            KeyStroke("a key stroke in the name of a type beside them", naming, 20),
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

    private static Figure KeyStroke(
        string work,
        (double Milliseconds, long Bytes) taken,
        double target
    ) =>
        new(
            work,
            $"{taken.Milliseconds:0.00} ms, {taken.Bytes / 1024} KB",
            "",
            "",
            $"under {target} ms",
            taken.Milliseconds < target
        );

    /// <param name="schema">What the project generates from.</param>
    private static (double Milliseconds, long Bytes) KeyStrokes(string schema) =>
        KeyStrokes(schema, []);

    /// <inheritdoc cref="KeyStrokes(string, IReadOnlyList{string}, int, Func{int, string})"/>
    private static (double Milliseconds, long Bytes) KeyStrokes(
        string schema,
        IReadOnlyList<string> classes
    ) => KeyStrokes(schema, classes, 0, i => $"internal class C {{ int X() => {i}; }}");

    /// <param name="schema">What the project generates from.</param>
    /// <param name="classes">Files with classes of the app's own; before them stands another file.</param>
    /// <param name="file">The file that is edited.</param>
    /// <param name="edit">What then stands in it.</param>
    private static (double Milliseconds, long Bytes) KeyStrokes(
        string schema,
        IReadOnlyList<string> classes,
        int file,
        Func<int, string> edit
    )
    {
        var driver = Run(schema, out var compilation, classes);
        var times = new List<double>();
        var bytes = new List<long>();
        for (var i = 0; i < Warmup + Count; i++)
        {
            var old = compilation.SyntaxTrees.ElementAt(file);
            var tree = CSharpSyntaxTree.ParseText(edit(i), (CSharpParseOptions)old.Options);
            compilation = compilation.ReplaceSyntaxTree(old, tree);
            var before = GC.GetAllocatedBytesForCurrentThread();
            times.Add(Time(() => driver = driver.RunGenerators(compilation)));
            bytes.Add(GC.GetAllocatedBytesForCurrentThread() - before);
        }

        return (Rounds.Median(times.Skip(Warmup)), Rounds.Median(bytes.Skip(Warmup)));
    }

    private static GeneratorDriver Run(
        string schema,
        out Compilation compilation,
        params IReadOnlyList<string> classes
    )
    {
        compilation = CSharpCompilation.Create(
            "Consumer",
            classes.Prepend("internal class C;").Select(text => CSharpSyntaxTree.ParseText(text)),
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
