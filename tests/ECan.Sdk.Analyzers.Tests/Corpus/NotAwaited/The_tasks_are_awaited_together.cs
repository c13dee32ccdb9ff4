// Silent: WhenAll awaits both.
namespace Cases;

public sealed class HireHandler(
    IAgentRepository agents,
    ITaskRepository tasks,
    IOfflineSyncManager manager
)
{
    public async Task HireAsync(Agent agent, AgentTask first)
    {
        await agents.AddAsync(agent);
        await tasks.AddAsync(first);
        await Task.WhenAll(
            manager.SyncAgentAsync(agent, SyncOperation.Add),
            manager.SyncTaskAsync(first, SyncOperation.Add)
        );
    }
}
