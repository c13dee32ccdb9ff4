// Silent: it runs when somebody asks for the value.
namespace Cases;

public sealed class AgentHandler(IAgentRepository agents, IOfflineSyncManager manager)
{
    public async Task<Lazy<Task<SyncResult>>> UpdateAsync(Agent agent)
    {
        await agents.UpdateAsync(agent);
        return new(() => manager.SyncAgentAsync(agent, SyncOperation.Update));
    }
}
