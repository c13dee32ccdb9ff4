using ECan.Sdk.Crash.App.Journals;

namespace ECan.Sdk.Crash.Tests.Checking;

/// <summary>The order in which the cloud got what belongs together.</summary>
internal static class OrderChecks
{
    public static IEnumerable<Finding> Check(RoundRecord round) =>
        [.. Versions(round.Executions), .. References(round.Executions)];

    /// <summary>An entity never goes back to an older version; the same one may come again (see <see cref="RepetitionChecks"/>).</summary>
    private static IEnumerable<Finding> Versions(IEnumerable<Execution> executions)
    {
        var newest = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var item in executions.Where(item => !item.Refused))
        {
            var before = newest.GetValueOrDefault(item.Stamp.Token);
            if (item.Stamp.Version < before)
            {
                yield return new(
                    FindingKind.OutOfOrder,
                    $"{item.Stamp.Token} ({item.Key}): {item.Operation} of version {item.Stamp.Version} came after version {before}"
                );
            }
            else
            {
                newest[item.Stamp.Token] = item.Stamp.Version;
            }
        }
    }

    /// <summary>A relation comes after what it joins, and goes before it.</summary>
    private static IEnumerable<Finding> References(IEnumerable<Execution> executions)
    {
        var cloud = new PlayedCloud();
        var relations = new HashSet<string>(StringComparer.Ordinal);
        foreach (var item in executions)
        {
            if (!cloud.Apply(item))
            {
                continue;
            }

            if (item.Kind is LocalKind.Relation)
            {
                if (item.Operation is SyncOperation.Delete)
                {
                    relations.Remove(item.Key);
                    continue;
                }

                relations.Add(item.Key);
                var parts = item.Key.Split('#');
                if (
                    item.Operation is SyncOperation.Add
                    && !(
                        cloud.Has(LocalKind.Agent, parts[0]) && cloud.Has(LocalKind.Skill, parts[1])
                    )
                )
                {
                    yield return new(
                        FindingKind.OutOfOrder,
                        $"The relation {item.Stamp} ({item.Key}) was added before what it joins"
                    );
                }
            }
            else if (
                item.Operation is SyncOperation.Delete
                && relations.FirstOrDefault(key => key.Split('#').Contains(item.Key))
                    is { } relation
            )
            {
                yield return new(
                    FindingKind.OutOfOrder,
                    $"{item.Stamp} ({item.Key}) was deleted before the relation {relation}"
                );
            }
        }
    }
}
