using System.Diagnostics;
using ECan.Sdk.Benchmarks.Harness;
using ECan.Sdk.Build.Benchmarks.Inputs;
using ECan.Sdk.Generators.Binding;
using ECan.Sdk.Generators.GraphQL;
using ECan.Sdk.Generators.Mappings;

namespace ECan.Sdk.Build.Benchmarks.Workloads;

/// <summary>Reading, checking and binding a schema, beside the parser that it uses alone, and beside graphql-js.</summary>
internal sealed class SchemaWorkload : IWorkload
{
    /// <summary>Each work is repeated for so long, so that both runtimes have compiled it as well as they can.</summary>
    private const int Seconds = 3;

    private const string LargeMapping = """
        { "data_type": "resource", "operations": { "add": "createResource0", "get": "resource0" } }
        """;

    public string Name => "schema";

    public async Task<IReadOnlyList<Figure>> RunAsync()
    {
        var ecan = ECanFiles.Schema.Text;
        var large = LargeSchema.Make(LargeSchema.Resources);
        var half = LargeSchema.Make(LargeSchema.Resources / 2);
        var mappings = ECanFiles.Mappings.Select(file => file.Text).ToArray();

        var js = await GraphQLJs.MeasureAsync(Seconds, ecan, large);
        var (small, smallParser) = (Ours(ecan, mappings), Parser(ecan));
        var (big, bigParser) = (Ours(large, LargeMapping), Parser(large));
        var perByte = big / large.Length / (Ours(half, LargeMapping) / half.Length);
        var lines = large.AsSpan().Count('\n');
        return
        [
            .. Compare("eCan schema, 13 mappings", small, smallParser, js[0]),
            .. Compare(
                $"schema of {large.Length / 1e6:0.0} MB, {lines} lines",
                big,
                bigParser,
                js[1]
            ),
            new(
                "the same per byte",
                "",
                "a schema of half the size",
                $"{perByte:0.00}",
                "1 (at most 1.3)",
                perByte <= 1.3
            ),
        ];
    }

    private static Figure[] Compare(
        string work,
        double ours,
        double parser,
        (double Parse, double Build) js
    ) =>
        [
            new(
                $"read, check and bind the {work}",
                $"{ours:0.0} ms",
                $"graphql-js buildSchema {js.Build:0.0} ms",
                $"{ours / js.Build:0.00}",
                "under 1",
                ours < js.Build
            ),
            new(
                "",
                "",
                $"graphql-js parse {js.Parse:0.0} ms",
                $"{ours / js.Parse:0.00}",
                "none",
                true
            ),
            new(
                "",
                "",
                $"GraphQL-Parser alone {parser:0.0} ms",
                $"{ours / parser:0.00}",
                "none",
                true
            ),
        ];

    private static double Ours(string schema, params string[] mappings) =>
        Measure(() =>
        {
            var read = SchemaReader.Read([new("schema.graphql", schema)], CancellationToken.None);
            var files = mappings
                .Select((text, i) => MappingReader.Read($"{i}.json", text, CancellationToken.None))
                .ToArray();
            var catalog = MappingCatalog.Of(files);
            foreach (var file in files)
            {
                var bound = Binder.Bind(read, file, catalog, CancellationToken.None);
                if (bound?.Entity is null)
                {
                    throw new InvalidOperationException(
                        $"A mapping cannot be bound: {string.Join("; ", bound?.Diagnostics ?? [])}"
                    );
                }
            }
        });

    private static double Parser(string schema) =>
        Measure(() =>
            GraphQLParser.Parser.Parse(
                schema,
                new() { Ignore = GraphQLParser.IgnoreOptions.Comments, MaxDepth = 100 }
            )
        );

    /// <summary>The same figure as for graphql-js: milliseconds at the lower quartile.</summary>
    private static double Measure(Action work)
    {
        var times = new List<double>();
        var start = Stopwatch.GetTimestamp();
        while (Stopwatch.GetElapsedTime(start).TotalSeconds < Seconds)
        {
            var begun = Stopwatch.GetTimestamp();
            work();
            times.Add(Stopwatch.GetElapsedTime(begun).TotalMilliseconds);
        }

        times.Sort();
        return times[times.Count / 4];
    }
}
