using ECan.Sdk.Crash.App.Journals;

namespace ECan.Sdk.Crash.Tests.Checking;

/// <summary>The cloud against the local store, entity by entity.</summary>
internal static class EndStateChecks
{
    public static IEnumerable<Finding> Check(RoundRecord round)
    {
        var cloud = round.Cloud.ToLookup(entity => entity.Stamp.Token, StringComparer.Ordinal);
        var local = round.Local;
        var played = new PlayedCloud();
        foreach (var item in round.Executions)
        {
            played.Apply(item);
        }

        if (!played.Entities.ToHashSet().SetEquals(round.Cloud))
        {
            yield return new(
                FindingKind.Broken,
                "The cloud does not hold what follows from what it carried out: the test's record has gaps."
            );
        }

        foreach (var group in cloud)
        {
            if (local.Find(group.Key) is null)
            {
                yield return new(FindingKind.Duplicated, $"{group.Key} is no entity of the app");
            }
            else if (group.Skip(1).Any())
            {
                yield return new(
                    FindingKind.Duplicated,
                    $"{group.Key} is there as {string.Join(" and ", group.Select(entity => entity.Key))}"
                );
            }
        }

        foreach (var entity in local.Entities)
        {
            if (Compare(entity, cloud[entity.Token].FirstOrDefault()?.Stamp.Version) is { } finding)
            {
                yield return finding;
            }
        }
    }

    /// <summary>
    /// The cloud must have the last write that the SDK took, or one after it of which nobody knows whether it did, because the
    /// process died or the caller gave up before it could say so.
    /// </summary>
    private static Finding? Compare(EntityHistory entity, int? inCloud)
    {
        var last = entity.LastAcknowledged;
        var possible = entity
            .Writes.Where(write => write.Version >= last)
            .Select(write => write.Operation is SyncOperation.Delete ? (int?)null : write.Version)
            .ToHashSet();
        if (last == 0)
        {
            possible.Add(null);
        }

        if (possible.Contains(inCloud))
        {
            return null;
        }

        var kind = possible.SetEquals([null]) ? FindingKind.Resurrected : FindingKind.Lost;
        return new(
            kind,
            $"{entity.Token} ({entity.Key}): the cloud has {Say(inCloud)}, the local store {string.Join(" or ", possible.Select(Say))}"
        );
    }

    private static string Say(int? version) =>
        version is { } number ? $"version {number}" : "nothing";
}
