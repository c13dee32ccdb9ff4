using ECan.Sdk.Benchmarks.Harness;
using ECan.Sdk.Benchmarks.Workloads;

namespace ECan.Sdk.Benchmarks;

/// <summary>
/// Measures the runtime beside the least work that could do the same, in one run: what counts are the ratios. Workloads are
/// named on the command line; without a name all of them run.
/// </summary>
internal static class Program
{
    private static readonly IWorkload[] Workloads =
    [
        new EnqueueWorkload(),
        new WritersWorkload(),
        new OnlineWorkload(),
        new DrainWorkload(),
        new MillionWorkload(),
    ];

    public static async Task<int> Main(string[] args)
    {
        if (args is [MillionWorkload.ChildVerb, .. var child])
        {
            return await MillionWorkload.RunChildAsync(child);
        }

        var unknown = args.Except(Workloads.Select(workload => workload.Name)).ToArray();
        if (unknown.Length > 0)
        {
            Console.Error.WriteLine(
                $"Unknown: {string.Join(", ", unknown)}. Known: {string.Join(", ", Workloads.Select(workload => workload.Name))}."
            );
            return 2;
        }

        Machine.Describe(Console.Out);
        var figures = new List<Figure>();
        foreach (
            var workload in Workloads.Where(each => args.Length == 0 || args.Contains(each.Name))
        )
        {
            Console.Error.WriteLine($"{workload.Name} ...");
            figures.AddRange(await workload.RunAsync());
        }

        Figure.WriteTable(Console.Out, figures);
        return figures.TrueForAll(figure => figure.Met) ? 0 : 1;
    }
}
