// Silent: a handler of notifications that does both.
using MediatR;

namespace Cases;

public sealed record TaskFinished(AgentTask Task) : INotification;

public sealed class NoteTheEnd(ITaskRepository tasks, IOfflineSyncManager manager)
    : INotificationHandler<TaskFinished>
{
    public async Task Handle(TaskFinished notification, CancellationToken cancellationToken)
    {
        notification.Task.Status = "done";
        await tasks.UpdateAsync(notification.Task, cancellationToken);
        await manager.SyncTaskAsync(notification.Task, SyncOperation.Update, cancellationToken);
    }
}
