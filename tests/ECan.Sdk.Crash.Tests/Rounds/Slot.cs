using ECan.Sdk.Crash.App;
using ECan.Sdk.Crash.App.Work;

namespace ECan.Sdk.Crash.Tests.Rounds;

/// <summary>The place of one process, which is killed and started again.</summary>
internal sealed class Slot(CrashPlan plan, ChildSettings settings) : IDisposable
{
    // Of all processes together: those that are not waited for go on writing.
    private const int MostSigns = 24;

    private ChildProcess? process;

    /// <summary>The journals of its processes, in their order.</summary>
    public IEnumerable<(string Name, string Path)> Journals =>
        Enumerable
            .Range(0, Generations)
            .Select(generation =>
                (ChildSettings.NameOf(settings.Slot, generation), settings.JournalOf(generation))
            )
            .Where(journal => File.Exists(journal.Item2));

    private int Generations { get; set; }

    /// <summary>Starts the next process.</summary>
    public void Start()
    {
        var next = settings with { Generation = Generations, Seed = plan.Random.Next() };
        Generations++;
        process = ChildProcess.Start(next.ToArguments());
    }

    /// <summary>Waits for a moment of chance: rarely one in which the process is just starting, mostly one after some of its writes.</summary>
    public async Task WorkAsync(CancellationToken cancellationToken)
    {
        var isEarly = plan.Random.Next(12) == 0;
        var signs = isEarly ? 0 : plan.Random.Next(1, MostSigns / plan.Processes);
        var rest = TimeSpan.FromMilliseconds(plan.Random.Next(isEarly ? 400 : 20));
        for (; signs > 0; signs--)
        {
            if (await process!.ReadLineAsync(cancellationToken) is var line and not Load.Working)
            {
                throw new InvalidOperationException($"The process said '{line}'.");
            }
        }

        await Task.Delay(rest, TimeProvider.System, cancellationToken);
    }

    /// <returns>What was wrong; null if nothing.</returns>
    public async Task<string?> KillAsync()
    {
        var killed = process!;
        process = null;
        using (killed)
        {
            return await killed.KillAsync();
        }
    }

    public void Dispose() => process?.Dispose();
}
