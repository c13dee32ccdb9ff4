using ECan.Sdk.Queue;

namespace ECan.Sdk.Sync;

/// <summary>Opens the queue at its first use, once; after a failure the next use tries again.</summary>
internal sealed class StoreHolder(Func<CancellationToken, Task<IQueueStore>> open)
    : IAsyncDisposable
{
    private readonly Lock gate = new();
    private Task<IQueueStore>? opening;
    private bool disposed;

    /// <summary>Gives the open store.</summary>
    /// <param name="cancellationToken">Stops waiting; opening goes on for those who wait after.</param>
    public ValueTask<IQueueStore> GetAsync(CancellationToken cancellationToken = default)
    {
        Task<IQueueStore> task;
        lock (gate)
        {
            ObjectDisposedException.ThrowIf(disposed, typeof(OfflineSyncManager));
            if (opening is null or { IsFaulted: true } or { IsCanceled: true })
            {
                // Not with a caller's token: others may be waiting for the same store.
                opening = Task.Run(() => open(CancellationToken.None), CancellationToken.None);
            }

            task = opening;
        }

        // An open store is given at once, also to who has cancelled.
        return new(task.WaitAsync(cancellationToken));
    }

    public async ValueTask DisposeAsync()
    {
        Task<IQueueStore>? task;
        lock (gate)
        {
            disposed = true;
            task = opening;
            opening = null;
        }

        if (task is null)
        {
            return;
        }

        await ((Task)task).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (task.IsCompletedSuccessfully)
        {
            var store = await task.ConfigureAwait(false);
            await store.DisposeAsync().ConfigureAwait(false);
        }
    }
}
