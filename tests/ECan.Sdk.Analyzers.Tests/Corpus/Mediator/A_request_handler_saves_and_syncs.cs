// Silent: what the other one should look like.
using MediatR;

namespace Cases;

public sealed record DeleteTask(string Id) : IRequest<bool>;

public sealed class DeleteTaskHandler(ITaskRepository tasks, IOfflineSyncManager manager)
    : IRequestHandler<DeleteTask, bool>
{
    public async Task<bool> Handle(DeleteTask request, CancellationToken cancellationToken)
    {
        if (await tasks.FindAsync(request.Id, cancellationToken) is not { } task)
        {
            return false;
        }

        await tasks.DeleteAsync(task, cancellationToken);
        var result = await manager.SyncTaskAsync(task, SyncOperation.Delete, cancellationToken);
        return result.Success;
    }
}
