// Reported as 1002: the relation is saved, the agent is synced.
namespace Cases;

public sealed class TeachHandler(
    IAgentRepository agents,
    IAgentSkillRelationRepository relations,
    IOfflineSyncManager manager
)
{
    public async Task TeachAsync(AgentSkillRelation relation)
    {
        var agent = await agents.FindAsync(relation.Agid) ?? throw new KeyNotFoundException();
        await relations.AddAsync(relation);
        await manager.SyncAgentSkillAsync(relation, SyncOperation.Add);
        await manager.SyncAgentAsync(agent, SyncOperation.Add); // expect ECAN1002
    }
}
