// Silent: both inside.
namespace Cases;

public sealed class AgentHandler(IAgentRepository agents, IOfflineSyncManager manager)
{
    public Task UpdateAsync(Agent agent, Func<Func<Task>, Task> withRetries) =>
        withRetries(async () =>
        {
            await agents.UpdateAsync(agent);
            await manager.SyncAgentAsync(agent, SyncOperation.Update);
        });
}
