using System.Text.Json.Nodes;
using ECan.Sdk;

namespace OfflineDemo;

/// <summary>Holds the local store against the cloud, entity by entity and field by field.</summary>
internal sealed class Comparison
{
    private readonly List<string> differences = [];
    private readonly int saved;
    private readonly int inTheCloud;
    private int lost;
    private int duplicated;

    public Comparison(
        IReadOnlyCollection<LocalEntity> saved,
        IReadOnlyCollection<LocalEntity> cloud,
        QueueStats queue
    )
    {
        this.saved = saved.Count;
        inTheCloud = cloud.Count;
        var there = cloud.ToLookup(entity => (entity.DataType, entity.Key));
        foreach (var local in saved)
        {
            Compare(local, [.. there[(local.DataType, local.Key)]]);
        }

        var here = saved.Select(entity => (entity.DataType, entity.Key)).ToHashSet();
        foreach (
            var stranger in cloud.Where(entity => !here.Contains((entity.DataType, entity.Key)))
        )
        {
            // Nothing else writes to this cloud: something that was saved arrived under another key as well.
            duplicated++;
            differences.Add($"not saved here: {stranger.DataType} {stranger.Key}");
        }

        if (queue.PendingCount + queue.FailedCount > 0)
        {
            differences.Add(
                $"in the queue: {queue.PendingCount} pending, {queue.FailedCount} failed"
            );
        }
    }

    public IReadOnlyList<string> Differences => differences;

    public override string ToString() =>
        $"OfflineDemo: {saved} saved, {inTheCloud} in the cloud, {lost} lost, {duplicated} duplicated";

    private void Compare(LocalEntity local, LocalEntity[] found)
    {
        if (found.Length == 0)
        {
            lost++;
            differences.Add($"lost: {local.DataType} {local.Key}");
            return;
        }

        if (found.Length > 1)
        {
            duplicated += found.Length - 1;
            differences.Add($"duplicated: {local.DataType} {local.Key}");
        }

        var cloud = JsonNode.Parse(found[0].Json)!.AsObject();
        foreach (var (field, value) in JsonNode.Parse(local.Json)!.AsObject())
        {
            // A field that was never set here may have a default of the mapping there.
            if (value is not null && !JsonNode.DeepEquals(value, cloud[field]))
            {
                differences.Add(
                    $"differs: {local.DataType} {local.Key} {field}: {value.ToJsonString()} here, {cloud[field]?.ToJsonString() ?? "null"} there"
                );
            }
        }
    }
}
