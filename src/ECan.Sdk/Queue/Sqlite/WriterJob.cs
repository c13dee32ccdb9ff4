namespace ECan.Sdk.Queue.Sqlite;

/// <summary>A command on its way to the writer, and what its caller waits for.</summary>
internal abstract class WriterJob(bool writes) : IThreadPoolWorkItem
{
    private int started;

    /// <summary>Whether it needs the write lock.</summary>
    public bool Writes { get; } = writes;

    /// <summary>Claims the job; false if its caller does not wait any more. From then on it is carried through.</summary>
    public bool TryStart() => Interlocked.Exchange(ref started, 1) == 0;

    /// <summary>Runs the command; its effect is not yet durable. Runs again if the transaction around it was lost.</summary>
    public abstract void Execute(QueueSession session);

    /// <summary>Lets the command end with an exception.</summary>
    public abstract void Refuse(Exception error);

    /// <summary>Lets the caller go on, on this thread.</summary>
    public abstract void Publish();

    void IThreadPoolWorkItem.Execute() => Publish();
}

/// <inheritdoc cref="WriterJob"/>
internal sealed class WriterJob<T>(Func<QueueSession, T> command, bool writes) : WriterJob(writes)
{
    // Continued where it is published: on the thread that committed it, which has nothing left to do.
    private readonly TaskCompletionSource<T> completion = new();
    private CancellationTokenRegistration cancellation;
    private Exception? error;
    private T? result;

    /// <summary>Ends when the effect of the command is durable.</summary>
    public Task<T> Completion => completion.Task;

    /// <summary>Lets the caller stop waiting as long as the command has not begun.</summary>
    public void CancelWith(CancellationToken cancellationToken) =>
        cancellation = cancellationToken.UnsafeRegister(
            static (state, token) =>
            {
                var job = (WriterJob<T>)state!;
                if (job.TryStart())
                {
                    // Not here: whoever cancels has other things to do than what comes after the call.
                    ThreadPool.UnsafeQueueUserWorkItem(
                        static given => given.job.completion.TrySetCanceled(given.token),
                        (job, token),
                        preferLocal: false
                    );
                }
            },
            this
        );

    public override void Execute(QueueSession session)
    {
        error = null;
        result = command(session);
    }

    public override void Refuse(Exception error) => this.error = error;

    public override void Publish()
    {
        cancellation.Dispose();
        if (error is null)
        {
            completion.TrySetResult(result!);
        }
        else
        {
            completion.TrySetException(error);
        }
    }
}
