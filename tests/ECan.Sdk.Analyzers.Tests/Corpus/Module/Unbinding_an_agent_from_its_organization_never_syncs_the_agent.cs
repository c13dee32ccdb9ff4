// Reported: the agent loses its organization locally only; the organization in the cloud keeps it.
namespace Cases;

public sealed class OrganizationHandler(IAgentRepository agents, IOfflineSyncManager manager)
{
    public async Task UnbindAgentAsync(string agentId)
    {
        var agent = await agents.FindAsync(agentId);
        if (agent?.OrgId is null)
        {
            return;
        }

        agent.OrgId = null;
        await agents.UpdateAsync(agent); // expect ECAN1001
    }
}
