// Reported as 1007: GetAwaiter().GetResult().
namespace Cases;

public sealed class ToolHandler(IToolStore tools, IOfflineSyncManager manager)
{
    public void Drop(AgentTool tool)
    {
        tools.Delete(tool);
        manager.SyncToolAsync(tool, SyncOperation.Delete).GetAwaiter().GetResult(); // expect ECAN1007
    }
}
