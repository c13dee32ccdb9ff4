// Reported: the last arm gives null without a sync.
namespace Cases;

public sealed class AgentHandler(IAgentRepository agents, IOfflineSyncManager manager)
{
    public async Task<SyncResult?> StoreAsync(Agent agent, bool online)
    {
        await agents.UpdateAsync(agent); // expect ECAN1001
        return online switch
        {
            true => await manager.SyncAgentAsync(agent, SyncOperation.Update),
            false => null,
        };
    }
}
