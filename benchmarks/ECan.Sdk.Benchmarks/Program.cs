using ECan.Sdk.Benchmarks.Harness;
using ECan.Sdk.Benchmarks.Workloads;
using Microsoft.Data.Sqlite;

namespace ECan.Sdk.Benchmarks;

/// <summary>
/// Measures the runtime beside the least work that could do the same, in one run: what counts are the ratios. Workloads are
/// named on the command line; without a name all of them run.
/// </summary>
internal static class Program
{
    private static readonly IWorkload[] Workloads =
    [
        new MapperWorkload(),
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
            return await MillionWorkload.SendAsync(child);
        }

        Machine.Describe(
            Console.Out,
            $"SQLite {SqliteVersion()}",
            $"temporary files on {new DriveInfo(Path.GetTempPath()).DriveFormat}"
        );
        return await Runner.RunAsync(args, Workloads);
    }

    private static string SqliteVersion()
    {
        using var database = new SqliteConnection("Data Source=:memory:");
        database.Open();
        return database.ServerVersion;
    }
}
