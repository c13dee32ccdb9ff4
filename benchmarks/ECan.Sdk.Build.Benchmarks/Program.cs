using ECan.Sdk.Benchmarks.Harness;
using ECan.Sdk.Build.Benchmarks.Workloads;

namespace ECan.Sdk.Build.Benchmarks;

/// <summary>
/// Measures what the SDK costs a build and a key stroke, beside others that do the same work on the same files, in one run: what counts
/// are the ratios. Workloads are named on the command line; without a name all of them run.
/// </summary>
internal static class Program
{
    private static readonly IWorkload[] Workloads =
    [
        new SchemaWorkload(),
        new GenerationWorkload(),
        new AnalyzerWorkload(),
    ];

    public static Task<int> Main(string[] args)
    {
        Machine.Describe(Console.Out);
        return Runner.RunAsync(args, Workloads);
    }
}
