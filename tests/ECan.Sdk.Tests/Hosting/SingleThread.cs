using System.Collections.Concurrent;
using ECan.Sdk.Tests.Sync;

namespace ECan.Sdk.Tests.Hosting;

/// <summary>A thread with a context of its own, as a user interface has: what is posted to it waits until the thread is free.</summary>
internal sealed class SingleThread : SynchronizationContext, IDisposable
{
    private readonly BlockingCollection<Action> work = [];
    private int posts;

    public SingleThread() => new Thread(Run) { IsBackground = true }.Start();

    /// <summary>How often something asked to go on on the thread.</summary>
    public int Posts => Volatile.Read(ref posts);

    public override void Post(SendOrPostCallback d, object? state)
    {
        Interlocked.Increment(ref posts);
        work.Add(() => d(state));
    }

    /// <summary>Calls on the thread, which then is blocked until the task has ended.</summary>
    /// <returns>Whether it ended.</returns>
    public Task<bool> BlockOnAsync(Func<Task> call)
    {
        var ended = new TaskCompletionSource<bool>(
            TaskCreationOptions.RunContinuationsAsynchronously
        );
        work.Add(() =>
        {
            try
            {
                ended.SetResult(((IAsyncResult)call()).AsyncWaitHandle.WaitOne(Patience.Limit / 2));
            }
            catch (Exception exception)
            {
                ended.SetException(exception);
            }
        });
        return ended.Task;
    }

    public void Dispose() => work.CompleteAdding();

    private void Run()
    {
        SetSynchronizationContext(this);
        foreach (var action in work.GetConsumingEnumerable())
        {
            action();
        }
    }
}
