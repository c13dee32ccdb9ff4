// Silent: the helper stands in another part, and is of the same type.
namespace Cases;

public sealed partial class AgentHandler(IAgentRepository agents, IOfflineSyncManager manager)
{
    public async Task UpdateAsync(Agent agent)
    {
        await agents.UpdateAsync(agent);
        await MirrorAsync(agent);
    }
}

public sealed partial class AgentHandler
{
    private async Task MirrorAsync(Agent agent) =>
        await manager.SyncAgentAsync(agent, SyncOperation.Update);
}
