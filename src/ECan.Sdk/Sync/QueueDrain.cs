using ECan.Sdk.Queue;

namespace ECan.Sdk.Sync;

/// <summary>
/// Runs the passes over the queue of one scope, one at a time. Who comes while one runs waits for it, for no longer than his own time
/// limit, and gets its report if it did what he asked for; else his own runs after it.
/// </summary>
internal sealed class QueueDrain(
    SyncSession session,
    DrainServices services,
    CancellationToken shutdown
)
{
    // Moments of passes lie so far apart that a task which rests until after one is due at the next, also while the clock stands still.
    private static readonly TimeSpan Step = TimeSpan.FromMilliseconds(2);
    private static readonly TimeSpan Rest = TimeSpan.FromMilliseconds(1);

    // So far may they run ahead of the clock. More means that the clock was set back: what rests must not be taken for due until it is there again.
    private static readonly TimeSpan Lead = TimeSpan.FromSeconds(1);

    // The longest time that a timer of the system takes.
    private static readonly TimeSpan LongestTimer = TimeSpan.FromMilliseconds(int.MaxValue - 1);

    private readonly Lock gate = new();
    private Running? running;
    private DateTimeOffset lastMoment;

    /// <summary>The moment after which tasks rest that a pass sent in vain; not a time that anything waits for.</summary>
    public DateTimeOffset LastRest
    {
        get
        {
            lock (gate)
            {
                return lastMoment + Rest;
            }
        }
    }

    public bool IsRunning
    {
        get
        {
            lock (gate)
            {
                return running is not null;
            }
        }
    }

    /// <summary>Runs a pass, or joins the one that runs; for whose limit ends while he waits there is a report of what was done meanwhile.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled; what was in flight is finished and written down.</exception>
    public async Task<QueueSyncReport> RunAsync(
        PassRequest request,
        CancellationToken cancellationToken
    )
    {
        cancellationToken.ThrowIfCancellationRequested();
        var begun = services.Clock.GetTimestamp();
        var meanwhile = PassCounts.None;
        long? needed = null;
        while (true)
        {
            if (TryBegin(InTimeLeft(request, begun), out var mine, out var other))
            {
                return await RunOwnAsync(mine, cancellationToken).ConfigureAwait(false);
            }

            var before = other.Counts;
            var store = await services.Stores.GetAsync(cancellationToken).ConfigureAwait(false);
            needed ??= await store.GetLastSequenceAsync(cancellationToken).ConfigureAwait(false);
            PassOutcome? outcome;
            try
            {
                outcome = await other
                    .Ended.Task.WaitAsync(
                        LongestWait(InTimeLeft(request, begun)),
                        services.Clock,
                        cancellationToken
                    )
                    .ConfigureAwait(false);
            }
            catch (TimeoutException)
            {
                meanwhile += other.Counts - before;
                return await ReportAsync(store, meanwhile, cancellationToken).ConfigureAwait(false);
            }

            meanwhile += other.Counts - before;
            if (outcome is not null && Covers(other.Request, outcome, request, needed.Value))
            {
                return outcome.Report;
            }
        }
    }

    /// <summary>Ends the pass that runs, after its requests in flight, and waits for that within bounds.</summary>
    public async Task StopAsync(TimeSpan timeout, CancellationToken cancellationToken)
    {
        Running? pass;
        lock (gate)
        {
            pass = running;
        }

        if (pass is null)
        {
            return;
        }

        pass.Stopped = true;
        try
        {
            await pass
                .Ended.Task.WaitAsync(timeout, services.Clock, cancellationToken)
                .ConfigureAwait(false);
        }
        catch (TimeoutException)
        {
            // It ends by itself after its requests in flight.
        }
    }

    private async Task<QueueSyncReport> RunOwnAsync(
        Running mine,
        CancellationToken cancellationToken
    )
    {
        PassOutcome? outcome = null;
        try
        {
            var pass = new DrainPass(
                session,
                services,
                mine.Request,
                mine.Moment,
                mine.Moment + Rest,
                () => mine.Stopped || cancellationToken.IsCancellationRequested,
                shutdown
            );
            mine.Pass = pass;
            outcome = await pass.RunAsync(cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            lock (gate)
            {
                running = null;
            }

            mine.Ended.SetResult(outcome);
        }

        if (outcome.CutShort)
        {
            cancellationToken.ThrowIfCancellationRequested();
        }

        return outcome.Report;
    }

    private bool TryBegin(PassRequest request, out Running mine, out Running other)
    {
        lock (gate)
        {
            if (running is { } current)
            {
                mine = other = current;
                return false;
            }

            var now = services.Clock.GetUtcNow();
            var next = lastMoment + Step;
            lastMoment = now >= next || next - now > Lead ? now : next;
            mine = other = running = new(request, lastMoment);
            return true;
        }
    }

    /// <summary>What is asked for, in the time that is left of its limit.</summary>
    private PassRequest InTimeLeft(PassRequest request, long begun) =>
        request.Options.TimeLimit is not { } limit
            ? request
            : request with
            {
                Options = request.Options with
                {
                    TimeLimit = limit - services.Clock.GetElapsedTime(begun),
                },
            };

    private static TimeSpan LongestWait(PassRequest request) =>
        request.Options.TimeLimit is not { } left || left > LongestTimer ? Timeout.InfiniteTimeSpan
        : left > TimeSpan.Zero ? left
        : TimeSpan.Zero;

    private async Task<QueueSyncReport> ReportAsync(
        IQueueStore store,
        PassCounts done,
        CancellationToken cancellationToken
    )
    {
        var stats = await store
            .GetStatsAsync(session.Scope, cancellationToken)
            .ConfigureAwait(false);
        return new(done.Sent, done.Synced, done.Failed, stats.PendingCount);
    }

    private static bool Covers(
        PassRequest done,
        PassOutcome outcome,
        PassRequest wanted,
        long needed
    ) =>
        !outcome.CutShort
        && outcome.UpToSequence >= needed
        && (done.Retry || !wanted.Retry)
        && (
            done.Overrules
            || !wanted.Overrules
            || outcome.Report.StoppedBy?.Kind is not SyncErrorKind.Throttled
        )
        && (done.Options.IncludeFailed || !wanted.Options.IncludeFailed);

    private sealed class Running(PassRequest request, DateTimeOffset moment)
    {
        public PassRequest Request { get; } = request;

        public DateTimeOffset Moment { get; } = moment;

        public volatile bool Stopped;

        public volatile DrainPass? Pass;

        public PassCounts Counts => Pass?.Counts ?? PassCounts.None;

        /// <summary>Null if the pass threw.</summary>
        public TaskCompletionSource<PassOutcome?> Ended { get; } =
            new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
