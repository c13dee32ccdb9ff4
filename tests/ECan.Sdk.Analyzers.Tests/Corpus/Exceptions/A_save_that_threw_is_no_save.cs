// Silent: where the catch runs either nothing was saved or the sync was tried.
namespace Cases;

public sealed class AgentHandler(IAgentRepository agents, IOfflineSyncManager manager)
{
    public async Task<bool> UpdateAsync(Agent agent)
    {
        try
        {
            await agents.UpdateAsync(agent);
            await manager.SyncAgentAsync(agent, SyncOperation.Update);
            return true;
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }
}
