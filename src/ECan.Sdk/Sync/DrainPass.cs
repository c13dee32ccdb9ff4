using ECan.Sdk.Cloud;
using ECan.Sdk.Queue;

namespace ECan.Sdk.Sync;

/// <summary>
/// One pass over the queue of one scope: takes batches out, sends several at once, writes down what became of them. Holds no
/// more than the batches in flight. The same data is sent at most once in a pass.
/// </summary>
/// <param name="session">The scope.</param>
/// <param name="services">What the drains share.</param>
/// <param name="request">What is asked for.</param>
/// <param name="moment">Tasks that rest beyond it are left alone.</param>
/// <param name="rest">Until then a task rests that was sent and stays in the queue; after <paramref name="moment"/>.</param>
/// <param name="stopped">Whether to take no further batch.</param>
/// <param name="shutdown">Breaks off requests in flight.</param>
internal sealed class DrainPass(
    SyncSession session,
    DrainServices services,
    PassRequest request,
    DateTimeOffset moment,
    DateTimeOffset rest,
    Func<bool> stopped,
    CancellationToken shutdown
)
{
    /// <summary>So many requests in a row that the service could not serve end the pass.</summary>
    private const int UnavailableLimit = 3;

    private readonly Lock gate = new();
    private readonly CapturedScope scope = session.Capture();
    private readonly long begun = services.Clock.GetTimestamp();
    private int claimed;
    private int sent;
    private int synced;
    private int failed;
    private int unavailable;
    private bool cutShort;
    private SyncError? stoppedBy;

    private bool MustStop =>
        Volatile.Read(ref stoppedBy) is not null || stopped() || shutdown.IsCancellationRequested;

    private bool HasTime =>
        request.Options.TimeLimit is not { } limit || services.Clock.GetElapsedTime(begun) < limit;

    private bool HasBudget => claimed < request.Options.MaxTasks && HasTime;

    /// <summary>What it has done so far.</summary>
    public PassCounts Counts
    {
        get
        {
            lock (gate)
            {
                return new(sent, synced, failed);
            }
        }
    }

    public async Task<PassOutcome> RunAsync(CancellationToken cancellationToken)
    {
        using var activity = SyncTracing.Pass();
        var store = await services.Stores.GetAsync(cancellationToken).ConfigureAwait(false);
        await services.Outcomes.FlushAsync().ConfigureAwait(false);
        if (request.Retry)
        {
            session.Forget(request.Overrules);
            await services.Client.ResetAsync(cancellationToken).ConfigureAwait(false);
        }

        if (session.IsThrottled)
        {
            // Also the tasks that were not in the request: the service asked the caller to wait, and that does not change with the network.
            stoppedBy = StillThrottled;
        }

        await PrepareAsync(store).ConfigureAwait(false);
        var upTo = await store.GetLastSequenceAsync(CancellationToken.None).ConfigureAwait(false);
        try
        {
            await DrainAsync(store, upTo).ConfigureAwait(false);
        }
        finally
        {
            session.SetDraining(false);
        }

        var report = await ReportAsync(store).ConfigureAwait(false);
        SyncTracing.Tell(activity, report);
        return new(report, upTo, cutShort);
    }

    private async Task PrepareAsync(IQueueStore store)
    {
        var recovered = await store
            .RecoverAsync(
                services.Clock.GetUtcNow() + services.Settings.OutcomeUnknownHold,
                CancellationToken.None
            )
            .ConfigureAwait(false);
        if (recovered > 0)
        {
            SyncLog.Recovered(services.Logger, recovered, services.Settings.OutcomeUnknownHold);
        }

        if (request.Options.IncludeFailed)
        {
            await store
                .RetryAsync(new(session.Scope), CancellationToken.None)
                .ConfigureAwait(false);
        }
    }

    private async Task DrainAsync(IQueueStore store, long upTo)
    {
        var inFlight = new List<Task>();
        try
        {
            while (true)
            {
                await FillAsync(store, upTo, inFlight).ConfigureAwait(false);
                if (inFlight.Count == 0)
                {
                    return;
                }

                // What an answer frees (the next task of an entity, the relations of an add) is taken out after it.
                var done = await Task.WhenAny(inFlight).ConfigureAwait(false);
                inFlight.Remove(done);
                await done.ConfigureAwait(false);
            }
        }
        finally
        {
            await Task.WhenAll(inFlight).ConfigureAwait(false);
        }
    }

    private async Task FillAsync(IQueueStore store, long upTo, List<Task> inFlight)
    {
        // A cloud that was out of reach gets one request first: if it still is, nothing else was taken out in vain.
        while (
            inFlight.Count
            < (
                services.Client.State is CloudState.Online && !session.IsWithoutNetwork
                    ? services.Settings.MaxParallelBatches
                    : 1
            )
        )
        {
            if (MustStop || !HasBudget)
            {
                cutShort |= stoppedBy is null;
                return;
            }

            var now = services.Clock.GetUtcNow();
            var batch = await store
                .ClaimAsync(
                    new(
                        session.Scope,
                        moment,
                        Math.Min(
                            services.Settings.MaxBatchCount,
                            request.Options.MaxTasks - claimed
                        ),
                        services.Settings.MaxBatchBytes
                    )
                    {
                        DataTypes = services.Catalog.DataTypes,
                        UpToSequence = upTo,
                        RestLimit = new(
                            now + services.Settings.LongestHold,
                            now + services.Settings.OutcomeUnknownHold
                        ),
                    },
                    CancellationToken.None
                )
                .ConfigureAwait(false);
            if (batch.Count == 0)
            {
                return;
            }

            claimed += batch.Count;
            session.SetDraining(true);
            inFlight.Add(
                services.Sender.SendAsync(
                    scope,
                    batch,
                    part => AnsweredAsync(store, part),
                    () => !MustStop && HasTime,
                    shutdown
                )
            );
        }
    }

    private async Task AnsweredAsync(IQueueStore store, IReadOnlyList<SentTask> answered)
    {
        SentTask[] part = [.. answered.Select(Rested)];
        var written = await services
            .Outcomes.WriteAsync(
                [.. part.Select(item => item.Outcome)],
                late => services.Reporter.WrittenLate(session, answered, late)
            )
            .ConfigureAwait(false);
        part = [.. part.Select(item => item.After(written))];
        lock (gate)
        {
            Count(part, written);
        }

        foreach (var item in part)
        {
            session.Note(item);
        }

        services.Reporter.Answered(session, part);
        services.Reporter.Consequences(session, part, written);
        if (request.Progress is { } progress)
        {
            var stats = await store
                .GetStatsAsync(session.Scope, CancellationToken.None)
                .ConfigureAwait(false);
            progress.Report(new(synced, failed, stats.PendingCount));
        }
    }

    private SentTask Rested(SentTask item) =>
        item.Outcome is { Status: QueuedTaskStatus.Pending or QueuedTaskStatus.Unconfirmed }
        && item.Outcome.Becomes is null
        && !item.BrokenOff
        && !(item.Outcome.NotBefore > rest)
            ? item with
            {
                Outcome = item.Outcome with { NotBefore = rest },
            }
            : item;

    private void Count(SentTask[] part, CompletedTasks? written)
    {
        sent += part.Count(item => item.Verdict.Attempted && item.Outcome.Becomes is null);
        synced += part.Count(item => item.Outcome.Status is null);
        failed += part.Count(item => item.Outcome.Status is QueuedTaskStatus.Failed);
        failed += written?.AlsoFailed.Count ?? 0;
        synced += (written?.CancelledOut.Count ?? 0) - part.Count(item => item.CancelledOut);

        var errors = part.Where(item => !item.BrokenOff)
            .Select(item => item.Verdict.Error)
            .OfType<SyncError>()
            .ToArray();
        var outage = errors.FirstOrDefault(error => error.Kind is SyncErrorKind.Unavailable);
        unavailable = outage is null ? 0 : unavailable + 1;
        stoppedBy ??= errors.FirstOrDefault(error =>
            error.Kind
                is SyncErrorKind.Offline
                    or SyncErrorKind.Unauthorized
                    or SyncErrorKind.Throttled
        );
        if (unavailable >= UnavailableLimit)
        {
            stoppedBy ??= outage;
        }

        if (written is null)
        {
            stoppedBy ??= NotWritten;
        }
    }

    private async Task<QueueSyncReport> ReportAsync(IQueueStore store)
    {
        var stats = await store
            .GetStatsAsync(session.Scope, CancellationToken.None)
            .ConfigureAwait(false);
        var unknown = stats
            .PendingByType.Keys.Where(type => !services.Catalog.DataTypes.Contains(type))
            .Order(StringComparer.Ordinal)
            .FirstOrDefault();
        var report = new QueueSyncReport(sent, synced, failed, stats.PendingCount)
        {
            StoppedBy = stoppedBy ?? (unknown is null ? null : SyncMessages.NoMapping(unknown)),
        };
        if (sent > 0 || report.Remaining > 0)
        {
            SyncLog.PassDone(services.Logger, sent, synced, failed, report.Remaining);
        }

        if (report.StoppedBy is { } reason)
        {
            SyncLog.PassStopped(services.Logger, reason.Message);
        }

        return report;
    }

    private static readonly SyncError StillThrottled = new(
        SyncErrorKind.Throttled,
        "The cloud asks to slow down."
    );

    private static readonly SyncError NotWritten = new(
        SyncErrorKind.OutcomeUnknown,
        "The queue could not be written to; see the log."
    );
}
