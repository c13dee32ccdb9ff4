using ECan.Sdk.Queue;

namespace ECan.Sdk.Sync;

/// <summary>Hands writes to the queue in the order of the calls, also those that come while it is being opened.</summary>
internal sealed class EnqueueOrder(StoreHolder stores)
{
    private readonly Lock gate = new();
    private Task handedOver = Task.CompletedTask;

    /// <summary>Adds tasks; those of a later call come behind them.</summary>
    /// <param name="tasks">The tasks.</param>
    /// <param name="cancellationToken">Stops waiting for the queue to open; tasks that were handed over are not taken back.</param>
    public async Task<IReadOnlyList<EnqueueResult>> EnqueueAsync(
        IReadOnlyList<NewTask> tasks,
        CancellationToken cancellationToken
    )
    {
        Task<Task<IReadOnlyList<EnqueueResult>>> mine;
        lock (gate)
        {
            mine = HandOverAsync(handedOver, tasks, cancellationToken);
            if (!mine.IsCompleted)
            {
                handedOver = BothAsync(handedOver, mine);
            }
        }

        return await (await mine.ConfigureAwait(false)).ConfigureAwait(false);
    }

    // What it returns is complete when the tasks stand in line, the task within when they are in the queue.
    private async Task<Task<IReadOnlyList<EnqueueResult>>> HandOverAsync(
        Task before,
        IReadOnlyList<NewTask> tasks,
        CancellationToken cancellationToken
    )
    {
        var store = await stores.GetAsync(cancellationToken).ConfigureAwait(false);
        await before.WaitAsync(cancellationToken).ConfigureAwait(false);

        // From here to the outcome the caller's token must not part a row from what is known of it: a row in flight stays in flight.
        return store.EnqueueAsync(tasks, CancellationToken.None).AsTask();
    }

    // Also where a call gives up, those behind it still wait for those before it.
    private static async Task BothAsync(Task before, Task mine)
    {
        await before.ConfigureAwait(false);
        await mine.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }
}
