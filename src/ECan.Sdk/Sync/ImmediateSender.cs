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
        var tasks = new NewTask[writes.Count];
        for (var i = 0; i < tasks.Length; i++)
        {
            tasks[i] = writes[i].ToTask(scope.Scope, now, gate is SendGate.Open);
        }

        var enqueued = await queue.EnqueueAsync(tasks, cancellationToken).ConfigureAwait(false);
        var attempt =
            gate is SendGate.Open
                ? await SendAsync(scope, enqueued, origin, shutdown, cancellationToken)
                    .ConfigureAwait(false)
                : null;

        var results = new SyncResult[writes.Count];
        for (var i = 0; i < results.Length; i++)
        {
            results[i] =
                attempt is not null && enqueued[i].InFlight is { } task
                    ? SyncResults.OfSent(writes[i], attempt.Of(task), settings)
                    : SyncResults.OfQueued(writes[i], enqueued[i], gate);
            Tell(scope, writes[i], results[i], origin);
        }

        if (cancellationToken.IsCancellationRequested && attempt is { WasBrokenOff: true })
        {
            throw new OperationCanceledException(
                "The call was cancelled; its write is in the queue and will be sent.",
                cancellationToken
            );
        }

        return new(
            results,
            MayWake: attempt is not null && (attempt.LeavesWork || enqueued.Any(IsBehindAnother)),
            Rests: attempt is { Rests: true }
        );
    }

    private async Task<ImmediateAttempt> SendAsync(
        CapturedScope scope,
        IReadOnlyList<EnqueueResult> enqueued,
        ISyncListener? origin,
        CancellationToken shutdown,
        CancellationToken cancellationToken
    )
    {
        var attempt = new ImmediateAttempt(
            scope,
            origin,
            sender,
            outcomes,
            reporter,
            settings,
            clock
        );
        var tasks = enqueued.Select(result => result.InFlight).OfType<StoredTask>().ToArray();
        using var either = CancellationTokenSource.CreateLinkedTokenSource(
            cancellationToken,
            shutdown
        );
        await attempt.SendAsync(tasks, either.Token).ConfigureAwait(false);
        return attempt;
    }

    private static bool IsBehindAnother(EnqueueResult result) =>
        result
            is {
                Disposition: EnqueueDisposition.Queued or EnqueueDisposition.Merged,
                HeldBackBy: null
            };

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
