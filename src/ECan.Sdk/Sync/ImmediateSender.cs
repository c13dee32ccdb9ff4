using ECan.Sdk.Queue;
using Microsoft.Extensions.Logging;

namespace ECan.Sdk.Sync;

/// <summary>Takes writes into the queue and sends at once what may go: the way of a call to the manager.</summary>
internal sealed class ImmediateSender(
    EnqueueOrder queue,
    BatchSender sender,
    OutcomeWriter outcomes,
    TaskReporter reporter,
    SyncSettings settings,
    TimeProvider clock,
    ILogger logger
)
{
    /// <summary>Gives one result for each write, in order.</summary>
    /// <param name="scope">For whom.</param>
    /// <param name="writes">The writes.</param>
    /// <param name="queueOnly">Queue them without an attempt.</param>
    /// <param name="origin">The manager whose call it is.</param>
    /// <param name="shutdown">Breaks off requests when the manager is disposed.</param>
    /// <param name="cancellationToken">The caller's.</param>
    public async Task<SyncedWrites> SyncAsync(
        CapturedScope scope,
        IReadOnlyList<AcceptedWrite> writes,
        bool queueOnly,
        ISyncListener? origin,
        CancellationToken shutdown,
        CancellationToken cancellationToken
    )
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (writes.Count == 0)
        {
            return new([]);
        }

        var gate = queueOnly ? SendGate.Deferred : scope.Session.Gate();
        var now = clock.GetUtcNow();
        var enqueued = await queue
            .EnqueueAsync(
                [.. writes.Select(write => write.ToTask(scope.Scope, now, gate is SendGate.Open))],
                cancellationToken
            )
            .ConfigureAwait(false);
        var tasks = enqueued.Select(result => result.InFlight).OfType<StoredTask>().ToArray();
        var (sent, isLate) = await SendAsync(scope, tasks, origin, shutdown, cancellationToken)
            .ConfigureAwait(false);

        var results = new SyncResult[writes.Count];
        for (var i = 0; i < writes.Count; i++)
        {
            results[i] = enqueued[i].InFlight is { } task
                ? SyncResults.OfSent(writes[i], sent[task.Sequence], settings)
                : SyncResults.OfQueued(writes[i], enqueued[i], gate);
            Tell(scope, writes[i], results[i], origin);
        }

        if (
            cancellationToken.IsCancellationRequested && sent.Values.Any(answer => answer.BrokenOff)
        )
        {
            throw new OperationCanceledException(
                "The call was cancelled; its write is in the queue and will be sent.",
                cancellationToken
            );
        }

        return new(
            results,
            MayWake: gate is SendGate.Open
                && (
                    enqueued.Any(IsBehindAnother)
                    || sent.Values.Any(answer =>
                        answer.Outcome.Becomes is not null || answer.TookInNewer
                    )
                    || isLate
                ),
            Rests: sent.Values.Any(answer => answer.Outcome.NotBefore is not null)
        );
    }

    private static bool IsBehindAnother(EnqueueResult result) =>
        result
            is {
                Disposition: EnqueueDisposition.Queued or EnqueueDisposition.Merged,
                HeldBackBy: null
            };

    private async Task<(Dictionary<long, SentTask> Sent, bool IsLate)> SendAsync(
        CapturedScope scope,
        StoredTask[] tasks,
        ISyncListener? origin,
        CancellationToken shutdown,
        CancellationToken cancellationToken
    )
    {
        var sent = new Dictionary<long, SentTask>(tasks.Length);
        if (tasks.Length == 0)
        {
            return (sent, false);
        }

        using var either = CancellationTokenSource.CreateLinkedTokenSource(
            cancellationToken,
            shutdown
        );
        var token = either.Token;
        var begun = clock.GetTimestamp();
        var isClosed = false;
        var isLate = false;
        var batches = BatchSplitter.Split(tasks, settings);
        if (batches.Count == 1)
        {
            await SendBatchAsync(batches[0]).ConfigureAwait(false);
        }
        else
        {
            await Parallel
                .ForEachAsync(
                    batches,
                    new ParallelOptions { MaxDegreeOfParallelism = settings.MaxParallelBatches },
                    async (batch, _) => await SendBatchAsync(batch).ConfigureAwait(false)
                )
                .ConfigureAwait(false);
        }

        return (sent, isLate);

        Task SendBatchAsync(IReadOnlyList<StoredTask> batch) =>
            sender.SendAsync(scope, batch, Answered, MayGoOn, token);

        // However many requests it takes, the caller waits for about as long as for one; what is left is the queue's.
        bool MayGoOn()
        {
            if (Volatile.Read(ref isClosed))
            {
                return false;
            }

            if (clock.GetElapsedTime(begun) < settings.RequestTimeout)
            {
                return true;
            }

            Volatile.Write(ref isLate, true);
            return false;
        }

        async Task Answered(IReadOnlyList<SentTask> answered)
        {
            var written = await outcomes
                .WriteAsync([.. answered.Select(task => task.Outcome)])
                .ConfigureAwait(false);
            SentTask[] part = [.. answered.Select(task => task.After(written))];
            // What the first batch ran into, the others need not.
            if (
                part.Any(item =>
                    item.Verdict.Error?.Kind
                        is SyncErrorKind.Offline
                            or SyncErrorKind.Unauthorized
                            or SyncErrorKind.Throttled
                )
            )
            {
                Volatile.Write(ref isClosed, true);
            }

            lock (sent)
            {
                foreach (var item in part)
                {
                    sent[item.Task.Sequence] = item;
                }
            }

            foreach (var item in part)
            {
                scope.Session.Note(item);
            }

            reporter.Answered(scope.Session, part, origin);
            reporter.Consequences(scope.Session, part, written, origin);
        }
    }

    private void Tell(
        CapturedScope scope,
        AcceptedWrite write,
        SyncResult result,
        ISyncListener? origin
    )
    {
        switch (result.Outcome)
        {
            case SyncOutcome.Synced:
                SyncLog.Synced(logger, result.Message);
                break;
            case SyncOutcome.Cached:
                SyncLog.Cached(logger, result.Message);
                TaskReporter.Queued(scope.Session, result, write, origin);
                break;
            default:
                SyncLog.Failed(logger, result.Message);
                break;
        }
    }
}
