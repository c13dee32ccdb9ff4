// Silent: the relation has its sync; that the agent is synced as well harms nobody.
namespace Cases;

public sealed class TeachHandler(
    IAgentSkillRelationRepository relations,
    IOfflineSyncManager manager
)
{
    public async Task TeachAsync(Agent agent, AgentSkillRelation relation)
    {
        await relations.AddAsync(relation);
        await manager.SyncAgentAsync(agent, SyncOperation.Update);
        await manager.SyncAgentSkillAsync(relation, SyncOperation.Add);
    }
}
