using System.Diagnostics;
using System.Threading.Channels;
using Microsoft.Extensions.Logging;

namespace ECan.Sdk.Sync;

/// <summary>Runs a pass again and again: after a delay that is asked for each time, or when woken. May be started again after it was stopped.</summary>
/// <param name="pass">Runs one pass; ends soon when its token is cancelled.</param>
/// <param name="nextDelay">Gives the time to wait before the next pass, from the interval.</param>
/// <param name="clock">Where the time comes from.</param>
/// <param name="kept">Holds on to the timer while it runs: what waits for a time need not be known to anybody else.</param>
/// <param name="logger">Gets what a pass throws.</param>
internal sealed class RetryTimer(
    Func<WakeReasons, CancellationToken, Task> pass,
    Func<TimeSpan, ValueTask<TimeSpan>> nextDelay,
    TimeProvider clock,
    KeptAlive kept,
    ILogger logger
)
{
    // The longest time that a timer of the system takes.
    private static readonly TimeSpan LongestDelay = TimeSpan.FromMilliseconds(int.MaxValue - 1);

    private readonly Lock gate = new();
    private Run? run;

    public bool IsRunning
    {
        get
        {
            lock (gate)
            {
                return run is not null;
            }
        }
    }

    /// <summary>Starts, or gives the running timer another interval.</summary>
    public void Start(TimeSpan interval)
    {
        lock (gate)
        {
            if (run is { } current)
            {
                current.Interval = interval;
                current.Wake(WakeReasons.Interval);
                return;
            }

            var next = new Run { Interval = interval };
            run = next;
            kept.Add(next);
            next.Ended = Task.Run(() => LoopAsync(next), CancellationToken.None);
            next.Timer = this;
        }
    }

    /// <summary>Runs a pass soon; nothing if the timer does not run.</summary>
    public void Wake(WakeReasons reason)
    {
        lock (gate)
        {
            run?.Wake(reason);
        }
    }

    /// <summary>Stops, and waits within bounds for the pass under way.</summary>
    /// <returns>The interval it had, if it ran.</returns>
    public async Task<TimeSpan?> StopAsync(TimeSpan timeout, CancellationToken cancellationToken)
    {
        var (interval, ended) = BeginStop(timeout, cancellationToken);
        await ended.ConfigureAwait(false);
        return interval;
    }

    /// <summary>Stops, and gives what to wait for; the interval is known even if the wait is cancelled.</summary>
    public (TimeSpan? Interval, Task Ended) BeginStop(
        TimeSpan timeout,
        CancellationToken cancellationToken
    )
    {
        Run? stopping;
        lock (gate)
        {
            (stopping, run) = (run, null);
        }

        return stopping is null
            ? (null, Task.CompletedTask)
            : (stopping.Interval, EndAsync(stopping, timeout, cancellationToken));
    }

    private async Task EndAsync(Run stopping, TimeSpan timeout, CancellationToken cancellationToken)
    {
        await stopping.Cancellation.CancelAsync().ConfigureAwait(false);
        try
        {
            await stopping.Ended.WaitAsync(timeout, clock, cancellationToken).ConfigureAwait(false);
        }
        catch (TimeoutException)
        {
            SyncLog.TimerStopTimedOut(logger, timeout);
        }
    }

    private async Task LoopAsync(Run current)
    {
        // The passes are nobody's: not of the request, say, in which the timer was started.
        Activity.Current = null;
        var stop = current.Cancellation.Token;
        try
        {
            while (!stop.IsCancellationRequested)
            {
                var reasons = await WaitAsync(current, stop).ConfigureAwait(false);
                if (reasons is not WakeReasons.Interval)
                {
                    await PassAsync(reasons, stop).ConfigureAwait(false);
                }
            }
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // Stopped.
        }
        finally
        {
            kept.Remove(current);
            current.Cancellation.Dispose();
        }
    }

    private async Task<WakeReasons> WaitAsync(Run current, CancellationToken stop)
    {
        var delay = await DelayAsync(current.Interval).ConfigureAwait(false);
        using var passed = CancellationTokenSource.CreateLinkedTokenSource(stop);
        var time = Task.Delay(delay, clock, passed.Token);
        var woken = current.WokenAsync(passed.Token);
        await Task.WhenAny(time, woken).ConfigureAwait(false);
        await passed.CancelAsync().ConfigureAwait(false);
        stop.ThrowIfCancellationRequested();
        var reasons = current.TakeReasons();
        return time.IsCompletedSuccessfully ? reasons | WakeReasons.Time : reasons;
    }

    private async ValueTask<TimeSpan> DelayAsync(TimeSpan interval)
    {
        var delay = interval;
        try
        {
            delay = await nextDelay(interval).ConfigureAwait(false);
        }
        catch (Exception exception)
        {
            SyncLog.PassThrew(logger, exception);
        }

        return delay < TimeSpan.Zero ? TimeSpan.Zero
            : delay > LongestDelay ? LongestDelay
            : delay;
    }

    private async Task PassAsync(WakeReasons reasons, CancellationToken stop)
    {
        try
        {
            await pass(reasons, stop).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // Stopped: the loop ends by itself.
        }
        catch (Exception exception)
        {
            SyncLog.PassThrew(logger, exception);
        }
    }

    private sealed class Run
    {
        // One signal stands for any number of them: what was not yet taken leaves no room for another.
        private readonly Channel<ValueTuple> signal = Channel.CreateBounded<ValueTuple>(1);

        private int reasons;

        public CancellationTokenSource Cancellation { get; } = new();

        public TimeSpan Interval { get; set; }

        public Task Ended { get; set; } = Task.CompletedTask;

        /// <summary>Whoever holds the run holds what it runs.</summary>
        public RetryTimer? Timer { get; set; }

        public void Wake(WakeReasons reason)
        {
            Interlocked.Or(ref reasons, (int)reason);
            signal.Writer.TryWrite(default);
        }

        public Task<bool> WokenAsync(CancellationToken cancellationToken) =>
            signal.Reader.WaitToReadAsync(cancellationToken).AsTask();

        public WakeReasons TakeReasons()
        {
            signal.Reader.TryRead(out _);
            return (WakeReasons)Interlocked.Exchange(ref reasons, 0);
        }
    }
}
