using ECan.Sdk;
using OfflineDemo.Cloud;

namespace OfflineDemo;

/// <summary>What an app's handlers do: save locally, then sync.</summary>
internal sealed class SkillHandler(LocalStore store, IOfflineSyncManager cloud)
{
    public Task<SyncResult> SaveSkillAsync(AgentSkill skill, SyncOperation operation)
    {
        skill.Id ??= Guid.CreateVersion7(TimeProvider.System.GetUtcNow()).ToString();
        return SaveAsync(
            ECanSync.SkillDefinition,
            skill,
            operation,
            () => cloud.SyncSkillAsync(skill, operation)
        );
    }

    public Task<SyncResult> SaveAgentAsync(Agent agent, SyncOperation operation)
    {
        agent.Id ??= Guid.CreateVersion7(TimeProvider.System.GetUtcNow()).ToString();
        return SaveAsync(
            ECanSync.AgentDefinition,
            agent,
            operation,
            () => cloud.SyncAgentAsync(agent, operation)
        );
    }

    public Task<SyncResult> GiveSkillAsync(AgentSkillRelation relation) =>
        SaveAsync(
            ECanSync.AgentSkillDefinition,
            relation,
            SyncOperation.Add,
            () => cloud.SyncAgentSkillAsync(relation, SyncOperation.Add)
        );

    /// <summary>Syncs what was saved when the app died before it could sync.</summary>
    public async Task<int> GoOnAfterCrashAsync()
    {
        var untold = store.ToTell();
        foreach (var entity in untold)
        {
            using var data = System.Text.Json.JsonDocument.Parse(entity.Json);
            var operation = Enum.Parse<SyncOperation>(entity.ToTell!);
            var result = await cloud.SyncToCloudAsync(entity.DataType, data.RootElement, operation);
            if (result.Success)
            {
                store.Told(entity);
            }
        }

        return untold.Count;
    }

    private async Task<SyncResult> SaveAsync(
        SyncEntityDefinition definition,
        object entity,
        SyncOperation operation,
        Func<Task<SyncResult>> sync
    )
    {
        var local = LocalEntity.From(definition, entity);
        store.Save(local, operation.ToString());
        var result = await sync();
        if (result.Success)
        {
            store.Told(local);
        }

        return result;
    }
}
