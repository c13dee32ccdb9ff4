// Reported: saved on every path, synced on none.
namespace Cases;

public sealed class TaskHandler(ITaskRepository tasks, IMailer mailer, IOfflineSyncManager manager)
{
    public async Task RunAsync(AgentTask task)
    {
        try
        {
            await mailer.SendAsync("worker", task.Name ?? "");
            task.Status = "sent";
        }
        finally
        {
            await tasks.UpdateAsync(task); // expect ECAN1001
            await manager.SyncTaskAsync(task, SyncOperation.Update);
        }
    }
}
