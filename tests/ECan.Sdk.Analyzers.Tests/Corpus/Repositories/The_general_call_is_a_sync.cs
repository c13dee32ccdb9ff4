// Silent: SyncToCloudAsync with the entity.
namespace Cases;

public sealed class AgentHandler(IAgentRepository agents, IOfflineSyncManager manager)
{
    public async Task UpdateAsync(Agent agent)
    {
        await agents.UpdateAsync(agent);
        await manager.SyncToCloudAsync(agent, SyncOperation.Update);
    }
}
