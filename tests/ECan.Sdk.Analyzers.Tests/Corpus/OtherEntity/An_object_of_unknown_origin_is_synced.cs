// Silent: what the builder returns may well be what was saved.
namespace Cases;

public sealed class AgentHandler(IAgentRepository agents, IOfflineSyncManager manager)
{
    public async Task UpdateAsync(Agent agent, Func<Agent, Agent> withoutSecrets)
    {
        await agents.UpdateAsync(agent);
        await manager.SyncAgentAsync(withoutSecrets(agent), SyncOperation.Update);
    }
}
