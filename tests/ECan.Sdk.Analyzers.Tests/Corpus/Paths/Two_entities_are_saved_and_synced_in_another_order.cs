// Silent: each has its sync behind its save.
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
        await manager.SyncTaskAsync(first, SyncOperation.Add);
        await manager.SyncAgentAsync(agent, SyncOperation.Add);
    }
}
