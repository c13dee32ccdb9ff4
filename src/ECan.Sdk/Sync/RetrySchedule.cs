namespace ECan.Sdk.Sync;

/// <summary>When the next pass of a timer is due, counted from the last one. Safe for any number of threads.</summary>
internal sealed class RetrySchedule(Func<bool> isOut, TimeProvider clock, Func<double> chance)
{
    private readonly Lock gate = new();

    // Not by the time of day: a clock that is set back by a week would keep the next pass for a week.
    private long last = clock.GetTimestamp();
    private int outages;
    private double drawn = chance();

    /// <summary>The timer starts, or the cloud went out of reach just now: counting begins anew.</summary>
    public void Restart()
    {
        lock (gate)
        {
            last = clock.GetTimestamp();
            outages = 0;
            drawn = chance();
        }
    }

    /// <summary>A pass has ended.</summary>
    public void PassEnded()
    {
        lock (gate)
        {
            last = clock.GetTimestamp();
            outages = isOut() ? outages + 1 : 0;
            drawn = chance();
        }
    }

    public TimeSpan NextDelay(TimeSpan interval, DateTimeOffset? due)
    {
        lock (gate)
        {
            var passed = clock.GetElapsedTime(last);
            return isOut()
                ? RetryDelay.Offline(interval, outages, drawn) - passed
                : RetryDelay.Online(interval - passed, clock.GetUtcNow(), due);
        }
    }
}
