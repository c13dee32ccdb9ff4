// Silent: the early return is about the manager.
namespace Cases;

public sealed class AgentHandler(IAgentRepository agents)
{
    public IOfflineSyncManager? Sync { get; set; }

    public async Task UpdateAsync(Agent agent)
    {
        await agents.UpdateAsync(agent);
        if (Sync == null)
        {
            return;
        }

        await Sync.SyncAgentAsync(agent, SyncOperation.Update);
    }
}
