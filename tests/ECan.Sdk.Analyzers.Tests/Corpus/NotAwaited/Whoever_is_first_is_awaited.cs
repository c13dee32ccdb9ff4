// Silent: the task is handed to WhenAny, which is a decision.
namespace Cases;

public sealed class AgentHandler(IAgentRepository agents, IOfflineSyncManager manager)
{
    public async Task UpdateAsync(Agent agent, Task closing)
    {
        await agents.UpdateAsync(agent);
        await Task.WhenAny(manager.SyncAgentAsync(agent, SyncOperation.Update), closing);
    }
}
