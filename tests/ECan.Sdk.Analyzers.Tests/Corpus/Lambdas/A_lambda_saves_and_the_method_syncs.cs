// Silent: the save runs inside a helper, the sync after it.
namespace Cases;

public sealed class AgentHandler(IAgentRepository agents, IOfflineSyncManager manager)
{
    public async Task UpdateAsync(Agent agent, Func<Func<Task>, Task> inTransaction)
    {
        await inTransaction(() => agents.UpdateAsync(agent));
        await manager.SyncAgentAsync(agent, SyncOperation.Update);
    }
}
