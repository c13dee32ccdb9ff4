// Silent: in doubt the sync is meant for what was deleted; that it is not there is certain only for the same key.
namespace Cases;

public sealed class AgentHandler(IAgentRepository agents, IOfflineSyncManager manager)
{
    public async Task ReplaceAsync(string id, string successorId, CancellationToken token)
    {
        await agents.DeleteAsync(id, token);
        var successor = await agents.FindAsync(successorId, token);
        await manager.SyncAgentAsync(successor!, SyncOperation.Delete, token);
    }
}
