// Silent: where the host has no manager there is nothing to sync with.
namespace Cases;

public sealed class AgentHandler(IAgentRepository agents, IServiceProvider services)
{
    public async Task UpdateAsync(Agent agent)
    {
        await agents.UpdateAsync(agent);
        if (services.GetService(typeof(IOfflineSyncManager)) is IOfflineSyncManager sync)
        {
            await sync.SyncAgentAsync(agent, SyncOperation.Update);
        }
    }
}
