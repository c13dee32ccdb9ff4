// Reported as 1004: if the save fails the cloud has what was never saved.
namespace Cases;

public sealed class AgentHandler(IAgentRepository agents, IOfflineSyncManager manager)
{
    public async Task UpdateAsync(Agent agent)
    {
        await manager.SyncAgentAsync(agent, SyncOperation.Update); // expect ECAN1004
        await agents.UpdateAsync(agent);
    }
}
