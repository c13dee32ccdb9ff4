// Reported as 1007: .Result blocks; it is a sync all the same.
namespace Cases;

public sealed class ToolHandler(IToolStore tools, IOfflineSyncManager manager)
{
    public bool Register(AgentTool tool)
    {
        tools.Add(tool);
        var result = manager.SyncToolAsync(tool, SyncOperation.Add).Result; // expect ECAN1007
        return result.Success;
    }
}
