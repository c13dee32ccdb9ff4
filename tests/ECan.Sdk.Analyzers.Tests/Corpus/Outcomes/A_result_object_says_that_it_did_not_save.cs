// Silent: Success is the save's own outcome.
namespace Cases;

public sealed record StoreResult(bool Success, string? Problem);

public interface ITaskStore
{
    Task<StoreResult> UpdateAsync(AgentTask task);
}

public sealed class TaskHandler(ITaskStore store, IDialogs dialogs, IOfflineSyncManager manager)
{
    public async Task EditAsync(AgentTask task)
    {
        var result = await store.UpdateAsync(task);
        if (!result.Success)
        {
            dialogs.Tell(result.Problem ?? "It was not saved.");
            return;
        }

        await manager.SyncTaskAsync(task, SyncOperation.Update);
    }
}
