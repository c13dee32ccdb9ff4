using System.Globalization;
using ECan.Sdk.Crash.App.Journals;

namespace ECan.Sdk.Crash.App.Work;

/// <summary>What a process does until it is killed: several workers, and one that drains.</summary>
internal static class Load
{
    /// <summary>Written to the standard output when the queue is open, and after each few writes.</summary>
    public const string Working = "working";

    private const int Workers = 3;

    /// <summary>Never ends, unless something is broken.</summary>
    public static async Task RunAsync(ChildSettings settings)
    {
        // Read before the own journal is made.
        var before = LocalHistory.Of(
            Enumerable
                .Range(0, settings.Generation)
                .Select(settings.JournalOf)
                // One that was killed while it started has none.
                .Where(File.Exists)
                .Select(Journal.Read)
        );
        using var journal = new Journal(settings.JournalPath);
        try
        {
            await using var journaled = new JournaledManager(settings, journal);
            var manager = journaled.Manager;
            await manager.GetStatsAsync();
            await Console.Out.WriteLineAsync(Working);
            var writes = new Writes(manager, journal);
            var all = Enumerable
                .Range(0, Workers)
                .Select(number => Work(settings, number, before, writes))
                .Append(new Drainer(manager, new Random(settings.Seed)).RunAsync());

            // The first that ends has thrown.
            await await Task.WhenAny(all.ToArray());
        }
        catch (Exception error)
        {
            journal.Write(new Broke(error.ToString()));
            throw;
        }
    }

    private static Task Work(ChildSettings settings, int number, LocalHistory before, Writes writes)
    {
        var random = new Random(HashCode(settings.Seed, number));
        var family = string.Create(CultureInfo.InvariantCulture, $"s{settings.Slot}w{number}");
        var prefix = string.Create(CultureInfo.InvariantCulture, $"{family}g{settings.Generation}");
        var entities = new LocalEntities(prefix, random);
        entities.Resume(
            before.Entities.Where(entity =>
                entity.Token.StartsWith(family + "g", StringComparison.Ordinal)
            )
        );
        return Task.Run(new Worker(entities, writes, random).RunAsync);
    }

    // System.HashCode is another one in each process.
    private static int HashCode(int seed, int number) => unchecked((seed * 397) ^ (number + 1));
}
