// Reported at the call that forgets, and only there.
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
        await SetStatusAsync(agent, "active"); // expect ECAN1001
        await manager.SyncAgentAsync(agent, SyncOperation.Update);
    }

    private async Task SetStatusAsync(Agent agent, string status)
    {
        agent.Status = status;
        await agents.UpdateAsync(agent);
    }
}
