// Silent: each of the two has its sync.
namespace Cases;

public sealed class AgentHandler(AppDb db, IOfflineSyncManager manager)
{
    public async Task HireAsync(Agent agent, AgentSkillRelation relation)
    {
        db.AddRange(agent, relation);
        await db.SaveChangesAsync();
        await manager.SyncAgentAsync(agent, SyncOperation.Add);
        await manager.SyncAgentSkillAsync(relation, SyncOperation.Add);
    }
}
