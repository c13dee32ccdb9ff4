// Reported: the agent is synced, the relation that was saved with it is not.
namespace Cases;

public sealed class AgentHandler(AppDb db, IOfflineSyncManager manager)
{
    public async Task HireAsync(Agent agent, AgentSkillRelation relation)
    {
        db.Agents.Add(agent);
        db.AgentSkills.Add(relation);
        await db.SaveChangesAsync(); // expect ECAN1001
        await manager.SyncAgentAsync(agent, SyncOperation.Add);
    }
}
