// Silent: after the await of both nobody waits for a result.
namespace Cases;

public sealed class ToolMirror(IOfflineSyncManager manager)
{
    public async Task<bool> ExchangeAsync(AgentTool old, AgentTool better)
    {
        var removed = manager.SyncToolAsync(old, SyncOperation.Delete);
        var added = manager.SyncToolAsync(better, SyncOperation.Add);
        await Task.WhenAll(removed, added);
        return removed.Result.Success && added.Result.Success;
    }
}
