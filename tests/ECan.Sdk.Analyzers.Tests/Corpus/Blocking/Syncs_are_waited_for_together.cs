// Reported as 1007: WaitAll.
namespace Cases;

public sealed class ToolHandler(IToolStore tools, IOfflineSyncManager manager)
{
    public void Exchange(AgentTool old, AgentTool better)
    {
        tools.Delete(old);
        tools.Add(better);
        var first = manager.SyncToolAsync(old, SyncOperation.Delete);
        var second = manager.SyncToolAsync(better, SyncOperation.Add);
        Task.WaitAll(first, second); // expect ECAN1007
    }
}
