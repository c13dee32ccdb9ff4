// Silent: two steps away.
namespace Cases;

public sealed class AgentHandler(IAgentRepository agents, IOfflineSyncManager manager)
{
    public async Task UpdateAsync(Agent agent)
    {
        await agents.UpdateAsync(agent);
        await FinishAsync(agent);
    }

    private Task FinishAsync(Agent agent)
    {
        agent.UpdatedAt = null;
        return MirrorAsync(agent);
    }

    private Task MirrorAsync(Agent agent) => manager.SyncAgentAsync(agent, SyncOperation.Update);
}
