// Silent: the save has its sync; why there is one before it is the handler's business.
namespace Cases;

public sealed class AgentHandler(IAgentRepository agents, IOfflineSyncManager manager)
{
    public async Task LockAndUpdateAsync(Agent agent, string name)
    {
        agent.Status = "locked";
        await manager.SyncAgentAsync(agent, SyncOperation.Update);
        agent.Name = name;
        agent.Status = "active";
        await agents.UpdateAsync(agent);
        await manager.SyncAgentAsync(agent, SyncOperation.Update);
    }
}
