// Reported as 1007: .Wait().
namespace Cases;

public sealed class AgentHandler(IAgentRepository agents, IOfflineSyncManager manager)
{
    public async Task UpdateAsync(Agent agent)
    {
        await agents.UpdateAsync(agent);
        await manager.SyncAgentAsync(agent, SyncOperation.Update); // expect ECAN1007
    }
}
