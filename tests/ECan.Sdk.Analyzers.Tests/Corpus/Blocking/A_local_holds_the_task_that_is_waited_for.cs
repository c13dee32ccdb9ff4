// Reported as 1007: the task is a sync's, wherever it is kept in between.
namespace Cases;

public sealed class ToolHandler(IToolStore tools, IOfflineSyncManager manager)
{
    public void Register(AgentTool tool)
    {
        tools.Add(tool);
        var sync = manager.SyncToolAsync(tool, SyncOperation.Add);
        sync.Wait(); // expect ECAN1007
    }
}
