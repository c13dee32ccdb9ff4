// Reported: the task is saved, by a store of tasks; the agent only says whose it is.
namespace Cases;

public interface IAgentTaskStore
{
    Task AddAsync(Agent agent, AgentTask task);
    Task AddTaskAsync(Agent agent, AgentTask task);
}

public sealed class TaskHandler(IAgentTaskStore tasks, IOfflineSyncManager manager)
{
    public async Task PlanAsync(Agent agent, AgentTask task)
    {
        await tasks.AddAsync(agent, task); // expect ECAN1001
        await manager.SyncTaskAsync(task, SyncOperation.Add);
    }

    public async Task OrderAsync(Agent agent, AgentTask task)
    {
        await tasks.AddTaskAsync(agent, task); // expect ECAN1001
        await manager.SyncTaskAsync(task, SyncOperation.Add);
    }
}
