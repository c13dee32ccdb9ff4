namespace ECan.Sdk.Benchmarks.Harness;

/// <summary>Runs the workloads that the command line names, or all, and prints what they measured as one table.</summary>
internal static class Runner
{
    /// <returns>0 if all targets are met, 1 if not, 2 if a name is unknown.</returns>
    public static async Task<int> RunAsync(string[] names, IReadOnlyList<IWorkload> workloads)
    {
        var unknown = names.Except(workloads.Select(workload => workload.Name)).ToArray();
        if (unknown.Length > 0)
        {
            Console.Error.WriteLine(
                $"Unknown: {string.Join(", ", unknown)}. Known: {string.Join(", ", workloads.Select(workload => workload.Name))}."
            );
            return 2;
        }

        var figures = new List<Figure>();
        foreach (
            var workload in workloads.Where(each => names.Length == 0 || names.Contains(each.Name))
        )
        {
            Console.Error.WriteLine($"{workload.Name} ...");
            figures.AddRange(await workload.RunAsync());
        }

        Figure.WriteTable(Console.Out, figures);
        return figures.TrueForAll(figure => figure.Met) ? 0 : 1;
    }
}
