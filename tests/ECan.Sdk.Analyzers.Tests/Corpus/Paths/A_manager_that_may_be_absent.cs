// Silent: without a manager there is nothing to sync with.
namespace Cases;

public sealed class AgentHandler(IAgentRepository agents, IOfflineSyncManager? sync = null)
{
    public async Task UpdateAsync(Agent agent)
    {
        await agents.UpdateAsync(agent);
        if (sync is not null)
        {
            await sync.SyncAgentAsync(agent, SyncOperation.Update);
        }
    }
}
