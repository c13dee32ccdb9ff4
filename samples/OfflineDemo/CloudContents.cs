using System.Text.Json.Nodes;
using ECan.Sdk;
using OfflineDemo.Cloud;

namespace OfflineDemo;

/// <summary>Reads the cloud back through the queries of its schema.</summary>
internal static class CloudContents
{
    /// <summary>Gives what the cloud holds of the demo's data types: all, or only what has a key of <paramref name="saved"/>.</summary>
    public static async Task<IReadOnlyList<LocalEntity>> ReadAsync(
        IOfflineSyncManager manager,
        IReadOnlyList<LocalEntity>? saved,
        CancellationToken cancellationToken
    ) =>
        [
            .. Local(
                ECanSync.SkillDefinition,
                await manager.GetSkillAsync(Ids(saved, "skill"), cancellationToken)
            ),
            .. Local(
                ECanSync.AgentDefinition,
                await manager.GetAgentAsync(Ids(saved, "agent"), cancellationToken)
            ),
            .. Local(
                ECanSync.AgentSkillDefinition,
                await manager.GetAgentSkillAsync(Ids(saved, "agent_skill"), cancellationToken)
            ),
        ];

    private static string? Ids(IReadOnlyList<LocalEntity>? saved, string dataType) =>
        saved is null
            ? null
            : new JsonArray([
                .. saved
                    .Where(entity => entity.DataType == dataType)
                    .Select(entity => (JsonNode)entity.Key),
            ]).ToJsonString();

    private static IEnumerable<LocalEntity> Local(
        SyncEntityDefinition definition,
        IEnumerable<object> entities
    ) => entities.Select(entity => LocalEntity.From(definition, entity));
}
