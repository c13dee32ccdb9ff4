// Reported: the failure is written down in the task, and the cloud does not hear of it.
namespace Cases;

public sealed class TaskHandler(ITaskRepository tasks, IMailer mailer, IOfflineSyncManager manager)
{
    public async Task RunAsync(AgentTask task)
    {
        try
        {
            await mailer.SendAsync("worker", task.Name ?? "");
        }
        catch (TimeoutException problem)
        {
            task.ErrorMessage = problem.Message;
            await tasks.UpdateAsync(task); // expect ECAN1001
        }
    }
}
