using System.Threading.Channels;
using Microsoft.Extensions.Time.Testing;

namespace ECan.Sdk.Tests.Sync;

/// <summary>A clock that stands still until it is advanced, and tells which timers were set, so that a test knows when to advance it.</summary>
internal sealed class ObservedTime() : FakeTimeProvider(new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero))
{
    private readonly Channel<TimeSpan> set = Channel.CreateUnbounded<TimeSpan>();

    /// <summary>How far the time of day is ahead of the true one; timers and elapsed times do not know of it.</summary>
    public TimeSpan WrongBy { get; set; }

    public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + WrongBy;

    public override long GetTimestamp() => base.GetUtcNow().Ticks;

    public override ITimer CreateTimer(
        TimerCallback callback,
        object? state,
        TimeSpan dueTime,
        TimeSpan period
    )
    {
        var timer = base.CreateTimer(callback, state, dueTime, period);
        set.Writer.TryWrite(dueTime);
        return timer;
    }

    /// <summary>Waits until somebody has set a timer to exactly this time; each timer is found once, in the order of setting.</summary>
    public async Task SetToAsync(TimeSpan dueTime)
    {
        var seen = new List<TimeSpan>();
        using var patience = new CancellationTokenSource(Patience.Limit);
        try
        {
            do
            {
                seen.Add(await set.Reader.ReadAsync(patience.Token));
            } while (seen[^1] != dueTime);
        }
        catch (OperationCanceledException)
        {
            Assert.Fail($"Nobody set a timer to {dueTime}, but to: {string.Join(", ", seen)}.");
        }
    }
}
