using ECan.Sdk.Queue;
using Microsoft.Extensions.Logging;

namespace ECan.Sdk.Sync;

/// <summary>
/// Writes down what became of tasks in flight, in one commit for each answered request. What the disk does not take is kept
/// and written later: else its tasks would stay in flight for as long as the process lives.
/// </summary>
internal sealed class OutcomeWriter(StoreHolder stores, TimeProvider clock, ILogger logger)
{
    private readonly Lock gate = new();
    private List<Unwritten> unwritten = [];

    /// <summary>Writes outcomes; never throws.</summary>
    /// <param name="outcomes">What became of the tasks of one request.</param>
    /// <param name="late">Told what became of tasks beside that if the store does not take the outcomes now, but later.</param>
    /// <returns>What became of tasks beside that, or null if the store did not take the outcomes.</returns>
    public async Task<CompletedTasks?> WriteAsync(
        IReadOnlyList<TaskOutcome> outcomes,
        Action<CompletedTasks> late
    )
    {
        try
        {
            var store = await stores.GetAsync(CancellationToken.None).ConfigureAwait(false);
            // Cancelling here would leave the tasks in flight; the answer is there and must be kept.
            return await store
                .CompleteAsync(outcomes, clock.GetUtcNow(), CancellationToken.None)
                .ConfigureAwait(false);
        }
        catch (Exception exception)
        {
            SyncLog.OutcomesNotWritten(logger, exception, outcomes.Count);
            lock (gate)
            {
                unwritten.Add(new(outcomes, late));
            }

            return null;
        }
    }

    /// <summary>Tries again what the store did not take.</summary>
    public async Task FlushAsync()
    {
        List<Unwritten> again;
        lock (gate)
        {
            (again, unwritten) = (unwritten, []);
        }

        foreach (var (outcomes, late) in again)
        {
            if (await WriteAsync(outcomes, late).ConfigureAwait(false) is { } written)
            {
                late(written);
            }
        }
    }

    private sealed record Unwritten(
        IReadOnlyList<TaskOutcome> Outcomes,
        Action<CompletedTasks> Late
    );
}
