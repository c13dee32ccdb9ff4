// Reported in the handler, once; the service itself is no handler.
namespace Cases;

public sealed class AgentService(IAgentRepository agents)
{
    public async Task UpdateAsync(Agent agent) => await agents.UpdateAsync(agent);
}

public sealed class AgentHandler(AgentService service, IOfflineSyncManager manager)
{
    public async Task EditAsync(Agent agent)
    {
        await service.UpdateAsync(agent); // expect ECAN1001
    }
}
