// Reported: the helper returns without a sync where the agent has no owner.
namespace Cases;

public sealed class AgentHandler(IAgentRepository agents, IOfflineSyncManager manager)
{
    public async Task UpdateAsync(Agent agent)
    {
        await agents.UpdateAsync(agent); // expect ECAN1001
        await TellCloudAsync(agent);
    }

    private async Task TellCloudAsync(Agent agent)
    {
        if (agent.Owner is null)
        {
            return;
        }

        await manager.SyncAgentAsync(agent, SyncOperation.Update);
    }
}
