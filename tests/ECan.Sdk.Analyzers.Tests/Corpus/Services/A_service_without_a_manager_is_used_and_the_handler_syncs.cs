// Silent: the service saves, the handler syncs.
namespace Cases;

public sealed class AgentService(IAgentRepository agents)
{
    public async Task UpdateAsync(Agent agent) => await agents.UpdateAsync(agent);
}

public sealed class AgentHandler(AgentService service, IOfflineSyncManager manager)
{
    public async Task EditAsync(Agent agent)
    {
        await service.UpdateAsync(agent);
        await manager.SyncAgentAsync(agent, SyncOperation.Update);
    }
}
