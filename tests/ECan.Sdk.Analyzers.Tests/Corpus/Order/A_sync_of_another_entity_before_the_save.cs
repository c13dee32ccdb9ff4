// Reported at the save: the sync before it is about the agent.
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
        await manager.SyncAgentAsync(agent, SyncOperation.Add);
        await tasks.AddAsync(first); // expect ECAN1001
    }
}
