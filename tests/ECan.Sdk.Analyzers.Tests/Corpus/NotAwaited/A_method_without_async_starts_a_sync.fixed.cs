// Reported as 1005; the fix makes the method async.
namespace Cases;

public sealed class ToolHandler(IToolStore tools, IOfflineSyncManager manager)
{
    public async Task Register(AgentTool tool)
    {
        tools.Add(tool);
        await manager.SyncToolAsync(tool, SyncOperation.Add); // expect ECAN1005
    }
}
