// Silent: nobody awaits inside a lock; the sync follows it.
namespace Cases;

public sealed class ToolHandler(IToolStore tools, IOfflineSyncManager manager)
{
    private readonly Lock gate = new();

    public async Task RegisterAsync(AgentTool tool)
    {
        lock (gate)
        {
            tools.Add(tool);
        }

        await manager.SyncToolAsync(tool, SyncOperation.Add);
    }
}
