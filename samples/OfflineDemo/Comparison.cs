using System.Text.Json.Nodes;
using ECan.Sdk;
using OfflineDemo.Cloud;

namespace OfflineDemo;

/// <summary>Holds the local store against the cloud, entity by entity and field by field.</summary>
internal sealed class Comparison
{
    private readonly List<string> differences = [];

    public int Saved { get; private set; }

    public int InTheCloud { get; private set; }

    public int Lost { get; private set; }

    public int Duplicated { get; private set; }

    public IReadOnlyList<string> Differences => differences;

    public static async Task<Comparison> MakeAsync(LocalStore store, IOfflineSyncManager cloud)
    {
        var comparison = new Comparison();
        var saved = store.All();
        foreach (var type in saved.GroupBy(entity => entity.DataType, StringComparer.Ordinal))
        {
            var ids = new JsonArray([
                .. type.Select(entity => (JsonNode)entity.Key),
            ]).ToJsonString();
            comparison.Add([.. type], await ReadCloudAsync(cloud, type.Key, ids));
        }

        return comparison;
    }

    private static async Task<IReadOnlyList<LocalEntity>> ReadCloudAsync(
        IOfflineSyncManager cloud,
        string dataType,
        string ids
    ) =>
        dataType switch
        {
            "skill" => Local(ECanSync.SkillDefinition, await cloud.GetSkillAsync(ids)),
            "agent" => Local(ECanSync.AgentDefinition, await cloud.GetAgentAsync(ids)),
            "agent_skill" => Local(
                ECanSync.AgentSkillDefinition,
                await cloud.GetAgentSkillAsync(ids)
            ),
            _ => throw new InvalidOperationException($"The demo saves no {dataType}."),
        };

    private static List<LocalEntity> Local(
        SyncEntityDefinition definition,
        IEnumerable<object> entities
    ) => [.. entities.Select(entity => LocalEntity.From(definition, entity))];

    private void Add(IReadOnlyList<LocalEntity> saved, IReadOnlyList<LocalEntity> cloud)
    {
        Saved += saved.Count;
        InTheCloud += cloud.Count;
        foreach (var local in saved)
        {
            var found = cloud.Where(entity => entity.Key == local.Key).ToList();
            if (found.Count == 0)
            {
                Lost++;
                differences.Add($"lost: {local.DataType} {local.Key}");
            }
            else if (found.Count > 1)
            {
                Duplicated += found.Count - 1;
                differences.Add($"duplicated: {local.DataType} {local.Key}");
            }
            else
            {
                CompareFields(local, found[0]);
            }
        }

        var known = saved.Select(entity => entity.Key).ToHashSet(StringComparer.Ordinal);
        differences.AddRange(
            cloud
                .Where(entity => !known.Contains(entity.Key))
                .Select(entity => $"not ours: {entity.DataType} {entity.Key}")
        );
    }

    private void CompareFields(LocalEntity local, LocalEntity cloud)
    {
        var here = JsonNode.Parse(local.Json)!.AsObject();
        var there = JsonNode.Parse(cloud.Json)!.AsObject();
        foreach (var (field, value) in here)
        {
            // A field that was never set here may have a default of the mapping there.
            if (value is not null && !JsonNode.DeepEquals(value, there[field]))
            {
                differences.Add(
                    $"differs: {local.DataType} {local.Key} {field}: {value.ToJsonString()} here, {there[field]?.ToJsonString() ?? "null"} there"
                );
            }
        }
    }
}
