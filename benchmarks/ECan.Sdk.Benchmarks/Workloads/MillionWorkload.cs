using System.Diagnostics;
using System.Globalization;
using ECan.Sdk.Benchmarks.Harness;

namespace ECan.Sdk.Benchmarks.Workloads;

/// <summary>
/// A queue of a million tasks: how soon after a start the first request goes out, and what memory sending all of them takes. The
/// manager runs in a process of its own, so that its memory is what is measured.
/// </summary>
internal sealed class MillionWorkload : IWorkload
{
    /// <summary>The command line of the process that sends: verb, directory, endpoint, how many tasks.</summary>
    public const string ChildVerb = "send";

    private const int Count = 1_000_000;
    private const int Starts = 7;
    private const int Batch = 50;

    private static readonly string Executable = OperatingSystem.IsWindows()
        ? "ECan.Sdk.Benchmarks.exe"
        : "ECan.Sdk.Benchmarks";

    public string Name => "million";

    public async Task<IReadOnlyList<Figure>> RunAsync()
    {
        await using var cloud = await CannedCloud.StartAsync(TimeSpan.Zero);
        using var folder = new TemporaryFolder();
        await FillAsync(folder.Path, cloud.Endpoint);
        var firsts = new List<double>();
        for (var start = 0; start < Starts; start++)
        {
            cloud.ForgetFirstRequest();
            var begun = (await RunChildAsync(folder.Path, cloud.Endpoint, Batch))[0];
            firsts.Add(Stopwatch.GetElapsedTime((long)begun, cloud.FirstRequest).TotalMilliseconds);
        }

        const int rest = Count - (Starts * Batch);
        var numbers = await RunChildAsync(folder.Path, cloud.Endpoint, rest);
        var (total, heapBefore, heapAfter, growth, allocated) = (
            numbers[1],
            numbers[2],
            numbers[3],
            numbers[4],
            numbers[5]
        );
        var first = Rounds.Median(firsts);
        return
        [
            new(
                "first request of 1 000 000 tasks after a clean stop",
                $"{first:0} ms ({firsts.Min():0} to {firsts.Max():0} in {Starts} starts)",
                "",
                "",
                "under 300 ms",
                first < 300
            ),
            new(
                "memory while all 1 000 000 are sent",
                $"managed heap {heapBefore:0.0} to {heapAfter:0.0} MB, RSS +{growth:0} MB, {allocated:0} B allocated a task, {rest / total:0} tasks/s",
                "",
                "",
                "heap flat, RSS under +40 MB",
                growth < 40 && heapAfter - heapBefore < 5
            ),
        ];
    }

    /// <summary>
    /// Sends so many tasks, and prints: when it began, seconds in all, MB of heap at the first tenth and at the end, MB by which the
    /// RSS grew, bytes allocated a task.
    /// </summary>
    public static async Task<int> SendAsync(string[] args)
    {
        var begun = Stopwatch.GetTimestamp();
        await using var manager = Managers.Create(args[0], new(args[1]));
        var count = int.Parse(args[2], CultureInfo.InvariantCulture);
        var memory = new MemoryWatch();
        var report = await manager.SyncPendingQueueAsync(new() { MaxTasks = count }, memory);
        var total = Stopwatch.GetElapsedTime(begun).TotalSeconds;
        if (report.Synced != count)
        {
            Console.Error.WriteLine($"Not all was sent: {report}");
            return 1;
        }

        Console.Write(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{begun} {total} {memory.HeapEarly} {memory.HeapLate} {memory.Growth} {(double)GC.GetTotalAllocatedBytes() / count}"
            )
        );
        return 0;
    }

    private static async Task<double[]> RunChildAsync(string directory, Uri endpoint, int count)
    {
        using var process = Process.Start(
            new ProcessStartInfo(
                Path.Combine(AppContext.BaseDirectory, Executable),
                [
                    ChildVerb,
                    directory,
                    endpoint.AbsoluteUri,
                    count.ToString(CultureInfo.InvariantCulture),
                ]
            )
            {
                RedirectStandardOutput = true,
                UseShellExecute = false,
            }
        )!;
        var words = (await process.StandardOutput.ReadToEndAsync()).Split(' ');
        await process.WaitForExitAsync();
        return [.. words.Select(word => double.Parse(word, CultureInfo.InvariantCulture))];
    }

    private static async Task FillAsync(string directory, Uri endpoint)
    {
        await using var manager = Managers.Create(directory, endpoint, QueueDurability.Normal);
        for (var done = 0; done < Count; done += 1000)
        {
            await Task.WhenAll(
                Skills
                    .Make(1000, 480)
                    .Select(skill => manager.Queue.AddAsync(skill, SyncOperation.Add))
            );
        }
    }

    private sealed class MemoryWatch : IProgress<QueueSyncProgress>
    {
        private const double Megabyte = 1024 * 1024;

        private readonly Lock gate = new();
        private double early;
        private double peak;

        public double HeapEarly { get; private set; }

        public double HeapLate { get; private set; }

        public double Growth => peak - early;

        public void Report(QueueSyncProgress value)
        {
            lock (gate)
            {
                var resident = Environment.WorkingSet / Megabyte;
                peak = Math.Max(peak, resident);
                early = early == 0 ? resident : early;

                // A tenth of the way all code is warm; collecting twice in a drain does not help it.
                if (HeapEarly == 0 && value.Synced >= Count / 10)
                {
                    HeapEarly = GC.GetTotalMemory(forceFullCollection: true) / Megabyte;
                }

                if (value.Remaining == 0)
                {
                    HeapLate = GC.GetTotalMemory(forceFullCollection: true) / Megabyte;
                }
            }
        }
    }
}
