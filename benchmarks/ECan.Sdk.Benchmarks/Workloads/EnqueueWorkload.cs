using System.Diagnostics;
using ECan.Sdk.Benchmarks.Harness;

namespace ECan.Sdk.Benchmarks.Workloads;

/// <summary>Queues skills one at a time, beside a bare insert of the same bytes.</summary>
internal sealed class EnqueueWorkload : IWorkload
{
    private readonly List<double> growth = [];

    public string Name => "enqueue";

    public async Task<IReadOnlyList<Figure>> RunAsync() =>
        [
            await RunAsync(5000, 480, QueueDurability.Full, atLeast: 0.7),
            await RunAsync(1000, 20_000, QueueDurability.Full, atLeast: 0.7),
            await RunAsync(5000, 480, QueueDurability.Normal, atLeast: 0.3),
            await RunAsync(1000, 20_000, QueueDurability.Normal, atLeast: 0.3),
            new(
                "cost of the last 500 of 5 000 enqueues",
                "",
                "the first 500",
                $"{Rounds.Median(growth):0.00}",
                "1 (at most 1.25)",
                Rounds.Median(growth) <= 1.25
            ),
        ];

    private async Task<Figure> RunAsync(
        int count,
        int bytes,
        QueueDurability durability,
        double atLeast
    )
    {
        var rounds = await Rounds.RunAsync(
            () => OursAsync(count, bytes, durability),
            () => BareAsync(count, bytes, durability)
        );
        var speed = 1 / rounds.Ratio;
        return new(
            $"enqueue {count} of {bytes} B, {durability}",
            $"{count / rounds.Ours.TotalSeconds:0}/s",
            $"bare insert {count / rounds.Beside.TotalSeconds:0}/s",
            $"{speed:0.00}",
            $"at least {atLeast:0.0}",
            speed >= atLeast
        );
    }

    private async Task<TimeSpan> OursAsync(int count, int bytes, QueueDurability durability)
    {
        var skills = Skills.Make(count, bytes);
        using var folder = new TemporaryFolder();
        await using var manager = Managers.Create(folder.Path, durability: durability);
        _ = await manager.GetStatsAsync();

        var marks = new long[count + 1];
        marks[0] = Stopwatch.GetTimestamp();
        for (var i = 0; i < count; i++)
        {
            _ = await manager.Queue.AddAsync(skills[i], SyncOperation.Add);
            marks[i + 1] = Stopwatch.GetTimestamp();
        }

        if (count == 5000)
        {
            growth.Add((double)(marks[count] - marks[count - 500]) / (marks[1000] - marks[500]));
        }

        return Stopwatch.GetElapsedTime(marks[0], marks[count]);
    }

    private static Task<TimeSpan> BareAsync(int count, int bytes, QueueDurability durability)
    {
        var payloads = Skills.Make(count, bytes).Select(Skills.Bytes).ToArray();
        using var queue = new BareQueue(durability);
        var begun = Stopwatch.GetTimestamp();
        foreach (var payload in payloads)
        {
            queue.Insert($"skill_add_{Guid.CreateVersion7():N}", payload);
        }

        return Task.FromResult(Stopwatch.GetElapsedTime(begun));
    }
}
