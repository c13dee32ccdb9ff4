// Silent: each of the two handlers syncs what the helper saved.
namespace Cases;

public sealed class AgentHandler(IAgentRepository agents, IOfflineSyncManager manager)
{
    public async Task RetireAsync(Agent agent)
    {
        await SetStatusAsync(agent, "retired");
        await manager.SyncAgentAsync(agent, SyncOperation.Update);
    }

    public async Task ReturnAsync(Agent agent)
    {
        await SetStatusAsync(agent, "active");
        await manager.SyncAgentAsync(agent, SyncOperation.Update);
    }

    private async Task SetStatusAsync(Agent agent, string status)
    {
        agent.Status = status;
        await agents.UpdateAsync(agent);
    }
}
