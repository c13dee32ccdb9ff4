// Silent: WaitAsync does not block.
namespace Cases;

public sealed class AgentHandler(IAgentRepository agents, IOfflineSyncManager manager)
{
    public async Task UpdateAsync(Agent agent)
    {
        await agents.UpdateAsync(agent);
        await manager
            .SyncAgentAsync(agent, SyncOperation.Update)
            .WaitAsync(TimeSpan.FromSeconds(5))
            .ConfigureAwait(false);
    }
}
