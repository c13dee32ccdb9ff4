using ECan.Sdk.Crash.App.Journals;

namespace ECan.Sdk.Crash.Tests.Checking;

/// <summary>
/// A write is carried out once. It may be so again only where nobody could know that it was: the answer was cut off, its caller
/// broke the request off, or the process was killed before it had written the answer into the queue.
/// </summary>
internal static class RepetitionChecks
{
    public static IEnumerable<Finding> Check(RoundRecord round)
    {
        var times = Effects(round.Executions);
        var kinds = round.Executions.ToLookup(item => item.Stamp);
        var receipts = new Receipts(round.Journals);
        foreach (var (stamp, count) in times.Where(write => write.Value > 1))
        {
            var item = kinds[stamp].First();
            var unknown = round.Requests.Count(request =>
                request.Stamps.Contains(stamp)
                && (request.IsUnclear || !receipts.IsSettled(request.Name, item))
            );
            if (receipts.WasCancelled(stamp))
            {
                unknown++;
            }

            if (count > unknown + 1)
            {
                yield return new(
                    FindingKind.Duplicated,
                    $"{stamp} ({item.Key}) was carried out {count} times, and only {unknown} times its outcome was unknown"
                );
            }
        }

        foreach (var finding in Pretended(round))
        {
            yield return finding;
        }
    }

    private static Dictionary<Stamp, int> Effects(IEnumerable<Execution> executions)
    {
        var cloud = new PlayedCloud();
        return executions
            .Where(cloud.Apply)
            .GroupBy(item => item.Stamp)
            .ToDictionary(group => group.Key, group => group.Count());
    }

    /// <summary>
    /// What the app was told to be synced was carried out. An add that met its own delete in the queue, and what came between them,
    /// has nothing to carry out.
    /// </summary>
    private static IEnumerable<Finding> Pretended(RoundRecord round)
    {
        var reached = round
            .Executions.Where(item => !item.Refused)
            .Select(item => item.Stamp)
            .ToHashSet();
        var local = round.Local;
        return round
            .Journals.SelectMany(journal => journal.Entries)
            .OfType<Acknowledged>()
            .Where(taken =>
                taken.Outcome is SyncOutcome.Synced
                && !reached.Contains(taken.Stamp)
                && !local
                    .Find(taken.Stamp.Token)!
                    .Writes.Any(write =>
                        write.Operation is SyncOperation.Delete
                        && write.Version >= taken.Stamp.Version
                    )
            )
            .Select(taken => new Finding(
                FindingKind.Pretended,
                $"{taken.Stamp} was said to be synced"
            ));
    }
}
