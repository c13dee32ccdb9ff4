// Silent: Success of a result that is there.
namespace Cases;

public sealed class AgentHandler(IAgentRepository agents, IOfflineSyncManager manager)
{
    public async Task<bool> UpdateAsync(Agent agent)
    {
        await agents.UpdateAsync(agent);
        return (await manager.SyncAgentAsync(agent, SyncOperation.Update)).Success;
    }
}
