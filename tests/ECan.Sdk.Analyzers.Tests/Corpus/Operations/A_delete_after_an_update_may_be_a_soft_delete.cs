// Silent: the caller may have marked the agent as deleted before it was updated.
namespace Cases;

public sealed class AgentHandler(IAgentRepository agents, IOfflineSyncManager manager)
{
    public async Task RetireAsync(Agent agent)
    {
        await agents.UpdateAsync(agent);
        await manager.SyncAgentAsync(agent, SyncOperation.Delete);
    }
}
