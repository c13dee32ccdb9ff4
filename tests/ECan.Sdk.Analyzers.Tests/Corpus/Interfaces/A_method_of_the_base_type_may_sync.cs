// Silent: the base type holds the manager and gets the agent.
namespace Cases;

public abstract class SyncingHandler(IOfflineSyncManager manager)
{
    protected Task PublishAsync<T>(T entity, SyncOperation operation)
        where T : class => manager.SyncToCloudAsync(entity, operation);
}

public sealed class AgentHandler(IAgentRepository agents, IOfflineSyncManager manager)
    : SyncingHandler(manager)
{
    public async Task UpdateAsync(Agent agent)
    {
        await agents.UpdateAsync(agent);
        await PublishAsync(agent, SyncOperation.Update);
    }
}
