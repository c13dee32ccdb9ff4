// Reported as 1007: GetAwaiter().GetResult().
namespace Cases;

public sealed class ToolHandler(IToolStore tools, IOfflineSyncManager manager)
{
    public async Task Drop(AgentTool tool)
    {
        tools.Delete(tool);
        await manager.SyncToolAsync(tool, SyncOperation.Delete); // expect ECAN1007
    }
}
