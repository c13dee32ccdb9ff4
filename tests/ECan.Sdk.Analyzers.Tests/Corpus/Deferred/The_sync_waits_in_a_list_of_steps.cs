// Silent: who keeps the delegate may run it.
namespace Cases;

public sealed class AgentHandler(IAgentRepository agents, IOfflineSyncManager manager)
{
    private readonly List<Func<Task>> later = [];

    public async Task UpdateAsync(Agent agent)
    {
        await agents.UpdateAsync(agent);
        later.Add(() => manager.SyncAgentAsync(agent, SyncOperation.Update));
    }

    public async Task FlushAsync()
    {
        foreach (var step in later)
        {
            await step();
        }
    }
}
