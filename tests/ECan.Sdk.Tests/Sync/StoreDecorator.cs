using System.Threading.Channels;
using ECan.Sdk.Queue;

namespace ECan.Sdk.Tests.Sync;

/// <summary>The real store, with faults that can be switched on.</summary>
internal sealed class StoreDecorator(IQueueStore inner) : DelegatingQueueStore(inner)
{
    private readonly Channel<QueueTotals> totals = Channel.CreateUnbounded<QueueTotals>();
    private readonly Lock gate = new();
    private int reading;

    public Exception? FailComplete { get; set; }

    /// <summary>What the disk says after it took the outcomes.</summary>
    public Exception? FailAfterComplete { get; set; }

    public Exception? FailClaim { get; set; }

    /// <summary>What reading totals waits for.</summary>
    public Task MayRead { get; set; } = Task.CompletedTask;

    /// <summary>What asking for the newest task waits for.</summary>
    public Task MayReadLastSequence { get; set; } = Task.CompletedTask;

    /// <summary>Called before outcomes are written.</summary>
    public Action? Completing { get; set; }

    public bool IsDisposed { get; private set; }

    public int Claims { get; private set; }

    public int LargestClaim { get; private set; }

    /// <summary>How often totals were read, and how many read them at once.</summary>
    public (int Count, int AtOnce) TotalsReads { get; private set; }

    public override async ValueTask<IReadOnlyList<StoredTask>> ClaimAsync(
        ClaimRequest request,
        CancellationToken cancellationToken = default
    )
    {
        if (FailClaim is { } failure)
        {
            throw failure;
        }

        var tasks = await base.ClaimAsync(request, cancellationToken);
        Claims++;
        LargestClaim = Math.Max(LargestClaim, tasks.Count);
        return tasks;
    }

    public override async ValueTask<CompletedTasks> CompleteAsync(
        IReadOnlyList<TaskOutcome> outcomes,
        DateTimeOffset now,
        CancellationToken cancellationToken = default
    )
    {
        Completing?.Invoke();
        if (FailComplete is { } failure)
        {
            throw failure;
        }

        var completed = await base.CompleteAsync(outcomes, now, cancellationToken);
        return FailAfterComplete is { } late ? throw late : completed;
    }

    public override async ValueTask<long> GetLastSequenceAsync(
        CancellationToken cancellationToken = default
    )
    {
        await MayReadLastSequence;
        return await base.GetLastSequenceAsync(cancellationToken);
    }

    public override async ValueTask<QueueTotals> GetTotalsAsync(
        CancellationToken cancellationToken = default
    )
    {
        lock (gate)
        {
            reading++;
            TotalsReads = (TotalsReads.Count + 1, Math.Max(TotalsReads.AtOnce, reading));
        }

        try
        {
            await MayRead;
            var read = await base.GetTotalsAsync(cancellationToken);
            totals.Writer.TryWrite(read);
            return read;
        }
        finally
        {
            lock (gate)
            {
                reading--;
            }
        }
    }

    /// <summary>Waits for the next totals that somebody read.</summary>
    public async Task<QueueTotals> TotalsAsync() =>
        await totals.Reader.ReadAsync().AsTask().WaitAsync(Patience.Limit);

    public override ValueTask DisposeAsync()
    {
        IsDisposed = true;
        return base.DisposeAsync();
    }
}
