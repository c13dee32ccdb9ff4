using System.Diagnostics;
using System.Globalization;
using Xunit.Abstractions;

namespace ECan.Sdk.Crash.Tests.Rounds;

/// <summary>
/// A process that is killed at any moment loses nothing, sends nothing twice and nothing out of order. How many rounds, and from
/// which seed on, the environment may say: see CONTRIBUTING.md.
/// </summary>
public sealed class CrashTests(ITestOutputHelper output)
{
    private const string RoundsVariable = "ECAN_CRASH_ROUNDS";
    private const string SeedVariable = "ECAN_CRASH_SEED";

    // A round waits most of the time: for a moment of chance, or until it is safe to send again.
    private static readonly int Parallelism = Environment.ProcessorCount * 3;

    [Fact]
    public Task A_process_that_is_killed_again_and_again_loses_repeats_and_reorders_nothing() =>
        RunAsync(rounds: 60, processes: 1);

    [Fact]
    public Task Two_processes_on_one_queue_that_are_killed_lose_repeat_and_reorder_nothing() =>
        RunAsync(rounds: 20, processes: 2);

    private async Task RunAsync(int rounds, int processes)
    {
        rounds = Number(RoundsVariable) ?? rounds;
        var seed = Number(SeedVariable) ?? Random.Shared.Next(1_000_000_000);
        output.WriteLine($"{rounds} rounds from {SeedVariable}={seed}");
        var clock = Stopwatch.StartNew();
        var results = new List<RoundResult>();
        await Parallel.ForEachAsync(
            Enumerable.Range(seed, rounds),
            new ParallelOptions { MaxDegreeOfParallelism = Parallelism },
            async (round, _) =>
            {
                var result = await CrashRound.RunAsync(new CrashPlan(round, processes));
                lock (results)
                {
                    results.Add(result);
                }
            }
        );

        var bad = results.Where(result => result.Findings.Count > 0).ToArray();
        var summary =
            $"{rounds} rounds with {processes} process(es) in {clock.Elapsed.TotalSeconds.ToString("0.0", CultureInfo.InvariantCulture)} s: {results.Sum(result => result.Calls)} writes, "
            + $"{results.Sum(result => result.Acknowledged)} acknowledged, {results.Sum(result => result.Record.Executions.Count)} carried out, "
            + $"{results.Sum(result => result.Plan.Kills + result.Plan.Processes)} kills, {bad.Length} bad";
        output.WriteLine(summary);
        Assert.True(
            bad.Length == 0,
            string.Join(
                Environment.NewLine,
                bad.Select(result =>
                        $"{SeedVariable}={result.Plan.Seed} {RoundsVariable}=1 repeats: {result}"
                    )
                    .Prepend(summary)
            )
        );
        Assert.True(results.Sum(result => result.Acknowledged) > rounds, "Nothing was written.");
    }

    private static int? Number(string variable) =>
        int.TryParse(
            Environment.GetEnvironmentVariable(variable),
            NumberStyles.None,
            CultureInfo.InvariantCulture,
            out var number
        )
            ? number
            : null;
}
