// Silent: one sync after the last save sends what both wrote.
namespace Cases;

public sealed class AgentHandler(IAgentRepository agents, IOfflineSyncManager manager)
{
    public async Task CreateAsync(Agent agent, string url)
    {
        await agents.AddAsync(agent);
        agent.Url = $"{url}/{agent.Id}";
        await agents.UpdateAsync(agent);
        await manager.SyncAgentAsync(agent, SyncOperation.Add);
    }
}
