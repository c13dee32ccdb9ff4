using Microsoft.Extensions.Logging;

namespace ECan.Sdk.Sync;

/// <summary>Sends without a queue, for <see cref="OfflineSyncOptions.OfflineSyncEnabled"/> = false: the true errors come back.</summary>
internal sealed class UnqueuedSender(
    BatchSender sender,
    TaskReporter reporter,
    SyncSettings settings,
    TimeProvider clock,
    ILogger logger
)
{
    public async Task<IReadOnlyList<SyncResult>> SyncAsync(
        CapturedScope scope,
        IReadOnlyList<AcceptedWrite> writes,
        ISyncListener? origin,
        CancellationToken shutdown,
        CancellationToken cancellationToken
    )
    {
        await AppContexts.LeaveAsync();
        using var either = CancellationTokenSource.CreateLinkedTokenSource(
            cancellationToken,
            shutdown
        );
        var now = clock.GetUtcNow();
        var tasks = writes
            .Select((write, index) => write.ToUnqueuedTask(scope.Scope, now, index))
            .ToArray();
        var results = new SyncResult[writes.Count];
        var brokenOff = false;
        foreach (var batch in BatchSplitter.Split(tasks, settings))
        {
            // One after the other: there is no queue that keeps two writes of one entity in order.
            await sender
                .SendAsync(scope, batch, Answered, static () => true, either.Token)
                .ConfigureAwait(false);
        }

        if (brokenOff)
        {
            cancellationToken.ThrowIfCancellationRequested();
        }

        return results;

        Task Answered(IReadOnlyList<SentTask> answered)
        {
            SentTask[] part = [.. answered.Select(Ended)];
            foreach (var sent in part)
            {
                scope.Session.Note(sent);
                brokenOff |= sent.BrokenOff;
                var result = SyncResults.OfUnqueued(writes[(int)sent.Task.Sequence], sent);
                results[sent.Task.Sequence] = result;
                if (result.Synced)
                {
                    SyncLog.Synced(logger, result.Message);
                }
                else
                {
                    SyncLog.Failed(logger, result.Message);
                }
            }

            reporter.Answered(scope.Session, part, origin);
            return Task.CompletedTask;
        }
    }

    // There is nothing that would send it again.
    private static SentTask Ended(SentTask sent) =>
        sent.Outcome.Status is null
            ? sent
            : sent with
            {
                Outcome = sent.Outcome with { Status = QueuedTaskStatus.Failed },
            };
}
