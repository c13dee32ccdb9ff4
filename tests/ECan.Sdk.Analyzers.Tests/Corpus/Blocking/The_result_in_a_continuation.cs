// Silent: the task of a continuation's parameter is done.
namespace Cases;

public sealed class ToolMirror(IOfflineSyncManager manager)
{
    public Task<bool> PushAsync(AgentTool tool) =>
        manager
            .SyncToolAsync(tool, SyncOperation.Update)
            .ContinueWith(done => done.Result.Success, TaskScheduler.Default);
}
