// Reported: binding changes the agent's organization and saves the agent; the cloud is never told.
namespace Cases;

public sealed class OrganizationHandler(IAgentRepository agents, IOfflineSyncManager manager)
{
    public async Task<bool> BindAgentAsync(
        string agentId,
        string organizationId,
        CancellationToken cancellationToken
    )
    {
        var agent = await agents.FindAsync(agentId, cancellationToken);
        if (agent is null)
        {
            return false;
        }

        agent.OrgId = organizationId;
        await agents.UpdateAsync(agent, cancellationToken); // expect ECAN1001
        await manager.SyncAgentAsync(agent, SyncOperation.Update, cancellationToken);
        return true;
    }
}
