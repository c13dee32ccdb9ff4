using System.Diagnostics;

namespace ECan.Sdk.Benchmarks.Harness;

/// <summary>
/// Runs two works by turns and compares them round by round, because the speed of a machine drifts by more than the difference
/// that is looked for. Of several rounds the median counts; the first is for warming up.
/// </summary>
internal sealed class Rounds
{
    private const int Count = 7;

    private readonly List<(TimeSpan Ours, TimeSpan Beside)> rounds = [];

    public TimeSpan Ours => Median(rounds.Select(round => round.Ours));

    public TimeSpan Beside => Median(rounds.Select(round => round.Beside));

    /// <summary>How much longer ours takes, by the median of the rounds.</summary>
    public double Ratio => Median(rounds.Select(round => round.Ours / round.Beside));

    public static async Task<Rounds> RunAsync(
        Func<Task<TimeSpan>> ours,
        Func<Task<TimeSpan>> beside
    )
    {
        var result = new Rounds();
        for (var round = 0; round <= Count; round++)
        {
            var pair = (await ours(), await beside());
            if (round > 0)
            {
                result.rounds.Add(pair);
            }
        }

        return result;
    }

    public static async Task<TimeSpan> TimeAsync(Func<Task> work)
    {
        var watch = Stopwatch.StartNew();
        await work();
        return watch.Elapsed;
    }

    public static T Median<T>(IEnumerable<T> values)
    {
        var sorted = values.Order().ToArray();
        return sorted[sorted.Length / 2];
    }
}
