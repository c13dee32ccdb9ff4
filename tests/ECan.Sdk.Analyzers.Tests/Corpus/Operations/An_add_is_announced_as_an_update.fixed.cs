// Reported as 1003: the cloud does not have what it is told to update.
namespace Cases;

public sealed class AgentHandler(IAgentRepository agents, IOfflineSyncManager manager)
{
    public async Task CreateAsync(Agent agent)
    {
        await agents.AddAsync(agent);
        await manager.SyncAgentAsync(agent, SyncOperation.Add); // expect ECAN1003
    }
}
