// Reported as 1005, and not as 1001: the sync is there.
namespace Cases;

public sealed class AgentHandler(IAgentRepository agents, IOfflineSyncManager manager)
{
    public async Task UpdateAsync(Agent agent)
    {
        await agents.UpdateAsync(agent);
        _ = manager.SyncAgentAsync(agent, SyncOperation.Update); // expect ECAN1005
    }
}
