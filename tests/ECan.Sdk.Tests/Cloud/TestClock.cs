using Microsoft.Extensions.Time.Testing;

namespace ECan.Sdk.Tests.Cloud;

/// <summary>A clock that stands still, and knows when the next timer is due.</summary>
internal sealed class TestClock : FakeTimeProvider
{
    private readonly Lock gate = new();
    private readonly Dictionary<Watched, DateTimeOffset> due = [];

    public TestClock()
        : base(DateTimeOffset.UnixEpoch.AddYears(56)) { }

    /// <summary>Told when a timer has been started.</summary>
    public Action TimerStarted { get; set; } = () => { };

    /// <summary>Goes to where the next timer is due.</summary>
    public void AdvanceToNextTimer()
    {
        TimeSpan step;
        lock (gate)
        {
            step = due.Values.Min() - GetUtcNow();
        }

        Advance(step);
    }

    public override ITimer CreateTimer(
        TimerCallback callback,
        object? state,
        TimeSpan dueTime,
        TimeSpan period
    )
    {
        var watched = new Watched(this);
        watched.Inner = base.CreateTimer(
            value =>
            {
                Forget(watched);
                callback(value);
            },
            state,
            dueTime,
            period
        );
        Note(watched, dueTime);
        return watched;
    }

    private void Note(Watched timer, TimeSpan dueTime)
    {
        if (dueTime == Timeout.InfiniteTimeSpan)
        {
            Forget(timer);
            return;
        }

        lock (gate)
        {
            due[timer] = GetUtcNow() + dueTime;
        }

        TimerStarted();
    }

    private void Forget(Watched timer)
    {
        lock (gate)
        {
            due.Remove(timer);
        }
    }

    private sealed class Watched(TestClock clock) : ITimer
    {
        public ITimer Inner { get; set; } = null!;

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            clock.Note(this, dueTime);
            return Inner.Change(dueTime, period);
        }

        public void Dispose()
        {
            clock.Forget(this);
            Inner.Dispose();
        }

        public ValueTask DisposeAsync()
        {
            clock.Forget(this);
            return Inner.DisposeAsync();
        }
    }
}
