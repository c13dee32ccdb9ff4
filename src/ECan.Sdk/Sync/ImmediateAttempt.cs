using ECan.Sdk.Queue;

namespace ECan.Sdk.Sync;

/// <summary>Sends the tasks of one call, and keeps what came of them.</summary>
/// <param name="scope">For whom.</param>
/// <param name="origin">The manager whose call it is.</param>
/// <param name="sender">Makes the requests.</param>
/// <param name="outcomes">Writes down what came of them.</param>
/// <param name="reporter">Tells who listens.</param>
/// <param name="settings">How much a request holds, and how long a call may take.</param>
/// <param name="clock">Says how long it took.</param>
internal sealed class ImmediateAttempt(
    CapturedScope scope,
    ISyncListener? origin,
    BatchSender sender,
    OutcomeWriter outcomes,
    TaskReporter reporter,
    SyncSettings settings,
    TimeProvider clock
)
{
    private readonly Lock gate = new();
    private readonly Dictionary<long, SentTask> sent = [];
    private readonly long begun = clock.GetTimestamp();
    private volatile bool isClosed;
    private volatile bool isLate;
    private volatile bool hasFreed;

    /// <summary>
    /// Whether the queue has work to go on with: a task is as good as new, was not sent for lack of time, or waited for one of these.
    /// </summary>
    public bool LeavesWork =>
        isLate
        || hasFreed
        || sent.Values.Any(answer => answer.Outcome.Becomes is not null || answer.TookInNewer);

    /// <summary>Whether a task rests until a certain time.</summary>
    public bool Rests => sent.Values.Any(answer => answer.Outcome.NotBefore is not null);

    /// <summary>Whether a request was broken off from this side.</summary>
    public bool WasBrokenOff => sent.Values.Any(answer => answer.BrokenOff);

    /// <summary>What came of a task.</summary>
    public SentTask Of(StoredTask task) => sent[task.Sequence];

    /// <summary>Sends the tasks, in as many requests as they need.</summary>
    public async Task SendAsync(IReadOnlyList<StoredTask> tasks, CancellationToken token)
    {
        var batches = BatchSplitter.Split(tasks, settings);
        if (batches.Count == 1)
        {
            await SendBatchAsync(batches[0], token).ConfigureAwait(false);
            return;
        }

        await Parallel
            .ForEachAsync(
                batches,
                new ParallelOptions { MaxDegreeOfParallelism = settings.MaxParallelBatches },
                async (batch, _) => await SendBatchAsync(batch, token).ConfigureAwait(false)
            )
            .ConfigureAwait(false);
    }

    private Task SendBatchAsync(IReadOnlyList<StoredTask> batch, CancellationToken token) =>
        sender.SendAsync(scope, batch, AnsweredAsync, MayGoOn, token);

    // However many requests it takes, the caller waits for about as long as for one; what is left is the queue's.
    private bool MayGoOn()
    {
        if (isClosed)
        {
            return false;
        }

        if (clock.GetElapsedTime(begun) < settings.RequestTimeout)
        {
            return true;
        }

        isLate = true;
        return false;
    }

    private async Task AnsweredAsync(IReadOnlyList<SentTask> answered)
    {
        var written = await outcomes
            .WriteAsync(
                [.. answered.Select(task => task.Outcome)],
                late => reporter.WrittenLate(scope.Session, answered, late, origin)
            )
            .ConfigureAwait(false);
        if (written is { Freed: true })
        {
            hasFreed = true;
        }

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
            isClosed = true;
        }

        lock (gate)
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
