using ECan.Sdk;
using OfflineDemo.Cloud;

namespace OfflineDemo;

/// <summary>What an app's handlers do: save locally, then sync. Take one of the syncs away and the build says ECAN1001.</summary>
internal sealed class SkillHandler(LocalStore store, IOfflineSyncManager cloud)
{
    public async Task<SyncResult> SaveSkillAsync(AgentSkill skill, SyncOperation operation)
    {
        skill.Id ??= Guid.CreateVersion7(TimeProvider.System.GetUtcNow()).ToString();
        var saved = store.Save(skill, ECanSync.SkillDefinition, operation);
        return store.Told(saved, await cloud.SyncSkillAsync(skill, operation));
    }

    public async Task<SyncResult> SaveAgentAsync(Agent agent, SyncOperation operation)
    {
        agent.Id ??= Guid.CreateVersion7(TimeProvider.System.GetUtcNow()).ToString();
        var saved = store.Save(agent, ECanSync.AgentDefinition, operation);
        return store.Told(saved, await cloud.SyncAgentAsync(agent, operation));
    }

    public async Task<SyncResult> GiveSkillAsync(AgentSkillRelation relation)
    {
        var saved = store.Save(relation, ECanSync.AgentSkillDefinition, SyncOperation.Add);
        return store.Told(saved, await cloud.SyncAgentSkillAsync(relation, SyncOperation.Add));
    }

    /// <summary>Syncs what was saved when the app died before it could sync.</summary>
    public async Task<int> GoOnAfterCrashAsync()
    {
        var untold = store.ToTell();
        foreach (var entity in untold)
        {
            using var data = System.Text.Json.JsonDocument.Parse(entity.Json);
            var operation = Enum.Parse<SyncOperation>(entity.ToTell!);
            var result = await cloud.SyncToCloudAsync(entity.DataType, data.RootElement, operation);
            _ = store.Told(entity, result);
        }

        return untold.Count;
    }
}
