// Silent: the other handler has a manager, and answers for itself.
namespace Cases;

public sealed class AgentHandler(IAgentRepository agents, IOfflineSyncManager manager)
{
    public async Task UpdateAsync(Agent agent)
    {
        await agents.UpdateAsync(agent);
        await manager.SyncAgentAsync(agent, SyncOperation.Update);
    }
}

public sealed class OrganizationHandler(AgentHandler agents)
{
    public Task BindAsync(Agent agent, string organizationId)
    {
        agent.OrgId = organizationId;
        return agents.UpdateAsync(agent);
    }
}
