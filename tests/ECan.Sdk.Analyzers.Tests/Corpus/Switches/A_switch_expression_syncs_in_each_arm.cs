// Silent: each arm syncs or throws.
namespace Cases;

public sealed class AgentHandler(IAgentRepository agents, IOfflineSyncManager manager)
{
    public async Task<SyncResult> StoreAsync(Agent agent, string kind)
    {
        await agents.UpdateAsync(agent);
        return kind switch
        {
            "edit" => await manager.SyncAgentAsync(agent, SyncOperation.Update),
            "retire" => await manager.SyncToCloudAsync(agent, SyncOperation.Update),
            _ => throw new ArgumentException($"'{kind}' is no kind.", nameof(kind)),
        };
    }
}
