namespace ECan.Sdk.Sync;

/// <summary>Counts the calls under way, so that disposing can wait for them.</summary>
internal sealed class CallTracker
{
    private readonly Lock gate = new();
    private readonly TaskCompletionSource idle = new(
        TaskCreationOptions.RunContinuationsAsynchronously
    );
    private int calls;
    private bool closed;

    /// <summary>Begins a call; dispose what it returns when the call ends.</summary>
    /// <exception cref="ObjectDisposedException">The manager is disposed.</exception>
    public Call Enter()
    {
        lock (gate)
        {
            ObjectDisposedException.ThrowIf(closed, typeof(OfflineSyncManager));
            calls++;
            return new(this);
        }
    }

    /// <summary>Lets no further call in.</summary>
    /// <returns>Ends when the calls under way have ended.</returns>
    public Task CloseAsync()
    {
        lock (gate)
        {
            closed = true;
            if (calls == 0)
            {
                idle.TrySetResult();
            }
        }

        return idle.Task;
    }

    private void Leave()
    {
        lock (gate)
        {
            calls--;
            if (closed && calls == 0)
            {
                idle.TrySetResult();
            }
        }
    }

    internal readonly struct Call(CallTracker tracker) : IDisposable
    {
        public void Dispose() => tracker.Leave();
    }
}
