// Silent: it runs when somebody walks it.
namespace Cases;

public sealed class AgentHandler(IAgentRepository agents, IOfflineSyncManager manager)
{
    public async Task<IEnumerable<Task<SyncResult>>> UpdateAsync(Agent agent)
    {
        await agents.UpdateAsync(agent);
        return Steps(agent);
    }

    private IEnumerable<Task<SyncResult>> Steps(Agent agent)
    {
        yield return manager.SyncAgentAsync(agent, SyncOperation.Update);
    }
}
