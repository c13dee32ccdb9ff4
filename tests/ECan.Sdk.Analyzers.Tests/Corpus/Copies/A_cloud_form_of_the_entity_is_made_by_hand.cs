// Silent: another object of the same type, with the same key: it may hold all that was saved.
namespace Cases;

public sealed class AgentHandler(IAgentRepository agents, IOfflineSyncManager manager)
{
    public async Task UpdateAsync(Agent agent)
    {
        await agents.UpdateAsync(agent);
        var forCloud = new Agent
        {
            Id = agent.Id,
            Name = agent.Name,
            OrgId = agent.OrgId,
        };
        await manager.SyncAgentAsync(forCloud, SyncOperation.Update);
    }
}
