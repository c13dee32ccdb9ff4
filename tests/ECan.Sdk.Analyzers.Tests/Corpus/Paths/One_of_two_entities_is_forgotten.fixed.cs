// Reported at the save of the task; the agent is well.
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
        await tasks.AddAsync(first); // expect ECAN1001
        await manager.SyncTaskAsync(first, SyncOperation.Add);
        await manager.SyncAgentAsync(agent, SyncOperation.Add);
    }
}
