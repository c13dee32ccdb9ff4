using System.Runtime.CompilerServices;
using ECan.Sdk.Sync;
using Microsoft.Extensions.Logging.Abstractions;

namespace ECan.Sdk.Tests.Sync;

/// <summary>A clock need not hold on to its timers: whoever sets one is to keep it.</summary>
public sealed class UnheldClockTests
{
    private readonly ForgetfulTime time = new();
    private readonly KeptAlive kept = new();
    private readonly TaskCompletionSource passed = new(
        TaskCreationOptions.RunContinuationsAsynchronously
    );

    [Fact]
    public async Task A_timer_that_runs_waits_on_although_nobody_holds_it()
    {
        Start();
        await time.Set.WaitAsync(Patience.Limit);
        for (var i = 0; i < 3; i++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }

        time.Fire();
        await passed.Task.WaitAsync(Patience.Limit);
        GC.KeepAlive(kept);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Start() =>
        new RetryTimer(
            (_, _) =>
            {
                passed.TrySetResult();
                return Task.CompletedTask;
            },
            ValueTask.FromResult,
            time,
            kept,
            NullLogger.Instance
        ).Start(TimeSpan.FromMinutes(1));

    private sealed class ForgetfulTime : TimeProvider
    {
        private readonly List<WeakReference<Timer>> timers = [];
        private readonly TaskCompletionSource set = new(
            TaskCreationOptions.RunContinuationsAsynchronously
        );

        public Task Set => set.Task;

        public override ITimer CreateTimer(
            TimerCallback callback,
            object? state,
            TimeSpan dueTime,
            TimeSpan period
        )
        {
            var timer = new Timer(() => callback(state));
            lock (timers)
            {
                timers.Add(new(timer));
            }

            set.TrySetResult();
            return timer;
        }

        public void Fire()
        {
            WeakReference<Timer>[] all;
            lock (timers)
            {
                all = [.. timers];
            }

            foreach (var reference in all)
            {
                if (reference.TryGetTarget(out var timer))
                {
                    timer.Callback();
                }
            }
        }
    }

    private sealed class Timer(Action callback) : ITimer
    {
        public Action Callback { get; } = callback;

        public bool Change(TimeSpan dueTime, TimeSpan period) => true;

        public void Dispose() { }

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
