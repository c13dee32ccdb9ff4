// Reported as 1007: .Result blocks; it is a sync all the same.
namespace Cases;

public sealed class ToolHandler(IToolStore tools, IOfflineSyncManager manager)
{
    public async Task<bool> Register(AgentTool tool)
    {
        tools.Add(tool);
        var result = await manager.SyncToolAsync(tool, SyncOperation.Add); // expect ECAN1007
        return result.Success;
    }
}
