// Silent: Task.Run takes the task of the lambda and awaits it.
namespace Cases;

public sealed class AgentHandler(IAgentRepository agents, IOfflineSyncManager manager)
{
    public async Task UpdateAsync(Agent agent)
    {
        await agents.UpdateAsync(agent);
        await Task.Run(() => manager.SyncAgentAsync(agent, SyncOperation.Update));
    }
}
