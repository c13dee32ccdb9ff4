// Reported as 1005; the fix makes the method async.
namespace Cases;

public sealed class ToolHandler(IToolStore tools, IOfflineSyncManager manager)
{
    public void Register(AgentTool tool)
    {
        tools.Add(tool);
        manager.SyncToolAsync(tool, SyncOperation.Add); // expect ECAN1005
    }
}
