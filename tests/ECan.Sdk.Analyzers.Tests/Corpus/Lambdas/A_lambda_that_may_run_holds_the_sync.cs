// Silent: who gets the lambda may run it, so the sync may happen.
namespace Cases;

public sealed class AgentHandler(IAgentRepository agents, IOfflineSyncManager manager)
{
    public async Task UpdateAsync(Agent agent, Func<Func<Task>, Task> withRetries)
    {
        await agents.UpdateAsync(agent);
        await withRetries(() => manager.SyncAgentAsync(agent, SyncOperation.Update));
    }
}
