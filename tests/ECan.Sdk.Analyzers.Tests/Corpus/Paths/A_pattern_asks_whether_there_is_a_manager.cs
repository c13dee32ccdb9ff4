// Silent: { } is the same question as not null.
namespace Cases;

public sealed class AgentHandler(IAgentRepository agents)
{
    public IOfflineSyncManager? Sync { get; init; }

    public async Task UpdateAsync(Agent agent)
    {
        await agents.UpdateAsync(agent);
        if (Sync is { } sync)
        {
            await sync.SyncAgentAsync(agent, SyncOperation.Update);
        }
    }
}
