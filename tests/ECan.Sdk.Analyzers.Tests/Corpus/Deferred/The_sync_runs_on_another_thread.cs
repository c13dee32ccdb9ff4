// Silent: Task.Run may run it, and it is awaited inside.
namespace Cases;

public sealed class AgentHandler(IAgentRepository agents, IOfflineSyncManager manager)
{
    public async Task UpdateAsync(Agent agent)
    {
        await agents.UpdateAsync(agent);
        _ = Task.Run(async () => await manager.SyncAgentAsync(agent, SyncOperation.Update));
    }
}
