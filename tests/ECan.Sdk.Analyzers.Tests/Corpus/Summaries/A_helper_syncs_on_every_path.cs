// Silent: the helper decides only about the operation.
namespace Cases;

public sealed class AgentHandler(IAgentRepository agents, IOfflineSyncManager manager)
{
    public async Task UpdateAsync(Agent agent, bool isNew)
    {
        await agents.UpdateAsync(agent);
        await TellCloudAsync(agent, isNew);
    }

    private async Task TellCloudAsync(Agent agent, bool isNew)
    {
        if (isNew)
        {
            await manager.SyncAgentAsync(agent, SyncOperation.Add);
            return;
        }

        await manager.SyncAgentAsync(agent, SyncOperation.Update);
    }
}
