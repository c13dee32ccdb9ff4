// Silent: the longest name that fits is the relation's, and the relation is deleted in the cloud.
namespace Cases;

public interface IAgentSkillRelationStore
{
    Task DeleteAsync(string agentId, string skillId);
}

public sealed class RelationHandler(IAgentSkillRelationStore store, IOfflineSyncManager manager)
{
    public async Task TakeAwayAsync(string agentId, string skillId)
    {
        await store.DeleteAsync(agentId, skillId);
        await manager.DeleteAgentSkillAsync(agentId, skillId);
    }
}
