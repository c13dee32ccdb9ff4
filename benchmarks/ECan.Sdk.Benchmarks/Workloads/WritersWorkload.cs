using ECan.Sdk.Benchmarks.Harness;

namespace ECan.Sdk.Benchmarks.Workloads;

/// <summary>Queues skills from eight writers, beside one writer: what waits at the same time is committed together.</summary>
internal sealed class WritersWorkload : IWorkload
{
    private const int Count = 4000;
    private const int Writers = 8;

    public string Name => "writers";

    public async Task<IReadOnlyList<Figure>> RunAsync()
    {
        var rounds = await Rounds.RunAsync(() => RunAsync(Writers), () => RunAsync(1));
        var speed = 1 / rounds.Ratio;
        return
        [
            new(
                $"enqueue from {Writers} writers, Full",
                $"{Count / rounds.Ours.TotalSeconds:0}/s",
                $"one writer {Count / rounds.Beside.TotalSeconds:0}/s",
                $"{speed:0.00}",
                "at least 2.5",
                speed >= 2.5
            ),
        ];
    }

    private static async Task<TimeSpan> RunAsync(int writers)
    {
        var shares = Skills.Make(Count, 480).Chunk(Count / writers).ToArray();
        using var folder = new TemporaryFolder();
        await using var manager = Managers.Create(folder.Path);
        _ = await manager.GetStatsAsync();
        return await Rounds.TimeAsync(() =>
            Task.WhenAll(
                shares.Select(share =>
                    Task.Run(async () =>
                    {
                        foreach (var skill in share)
                        {
                            _ = await manager.Queue.AddAsync(skill, SyncOperation.Add);
                        }
                    })
                )
            )
        );
    }
}
