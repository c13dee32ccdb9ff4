// Reported: FindAsync tracks what it returns.
namespace Cases;

public sealed class TaskHandler(AppDb db, IOfflineSyncManager manager)
{
    public async Task FinishAsync(string id, CancellationToken token)
    {
        if (await db.Tasks.FindAsync([id], token) is not { } task)
        {
            return;
        }

        task.Status = "done";
        task.Progress = 1;
        await db.SaveChangesAsync(token); // expect ECAN1001
        await manager.SyncTaskAsync(task, SyncOperation.Update, token);
    }
}
