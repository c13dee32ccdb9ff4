using System.Diagnostics;
using ECan.Sdk.Benchmarks.Harness;

namespace ECan.Sdk.Benchmarks.Workloads;

/// <summary>Sends what waits, to a server that takes its time.</summary>
internal sealed class DrainWorkload : IWorkload
{
    private const int Count = 5000;
    private const int Rounds = 5;

    public string Name => "drain";

    public async Task<IReadOnlyList<Figure>> RunAsync() =>
        [
            await RunAsync(0, seconds: Count / 10_000.0),
            await RunAsync(20, seconds: null),
            await RunAsync(50, seconds: 2),
        ];

    private static async Task<Figure> RunAsync(int delay, double? seconds)
    {
        await using var cloud = await CannedCloud.StartAsync(TimeSpan.FromMilliseconds(delay));
        var times = new List<TimeSpan>();
        var requests = 0;
        for (var round = 0; round <= Rounds; round++)
        {
            (var time, requests) = await DrainAsync(cloud);
            if (round > 0)
            {
                times.Add(time);
            }
        }

        var median = Harness.Rounds.Median(times).TotalSeconds;
        return new(
            $"drain {Count} tasks, server takes {delay} ms, Full",
            $"{median:0.00} s, {Count / median:0} tasks/s, {requests} requests",
            "",
            "",
            $"{(seconds is { } limit ? $"at most {limit:0.0} s, " : "")}{Count / 50} requests",
            requests == Count / 50 && !(median > seconds)
        );
    }

    private static async Task<(TimeSpan Time, int Requests)> DrainAsync(CannedCloud cloud)
    {
        using var folder = new TemporaryFolder();
        await using var manager = Managers.Create(folder.Path, cloud.Endpoint);
        foreach (var part in Skills.Make(Count, 480).Chunk(500))
        {
            await Task.WhenAll(
                part.Select(skill => manager.Queue.AddAsync(skill, SyncOperation.Add))
            );
        }

        _ = cloud.TakeRequests();
        var begun = Stopwatch.GetTimestamp();
        var report = await manager.SyncPendingQueueAsync();
        var time = Stopwatch.GetElapsedTime(begun);
        if (report.Synced != Count || report.Remaining != 0)
        {
            throw new InvalidOperationException($"Not all was sent: {report}");
        }

        return (time, cloud.TakeRequests());
    }
}
