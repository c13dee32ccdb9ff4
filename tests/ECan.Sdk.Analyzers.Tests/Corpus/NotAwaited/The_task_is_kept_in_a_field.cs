// Silent: whoever closes the page awaits it.
namespace Cases;

public sealed class AgentViewModel(IAgentRepository agents, IOfflineSyncManager manager)
{
    private Task pending = Task.CompletedTask;

    public async Task SaveAsync(Agent agent)
    {
        await agents.UpdateAsync(agent);
        pending = manager.SyncAgentAsync(agent, SyncOperation.Update);
    }

    public Task CloseAsync() => pending;
}
