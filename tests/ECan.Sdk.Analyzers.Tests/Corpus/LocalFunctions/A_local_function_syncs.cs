// Silent: it is called on the only path.
namespace Cases;

public sealed class AgentHandler(IAgentRepository agents, IOfflineSyncManager manager)
{
    public async Task UpdateAsync(Agent agent)
    {
        await agents.UpdateAsync(agent);
        await TellCloudAsync();

        Task TellCloudAsync() => manager.SyncAgentAsync(agent, SyncOperation.Update);
    }
}
