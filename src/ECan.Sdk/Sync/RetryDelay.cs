namespace ECan.Sdk.Sync;

/// <summary>How long the timer waits before its next pass. Pure.</summary>
internal static class RetryDelay
{
    private static readonly TimeSpan First = TimeSpan.FromSeconds(5);

    /// <summary>While the cloud is in reach: the interval, or less if a resting task is due before; nothing if it is due already.</summary>
    public static TimeSpan Online(TimeSpan interval, DateTimeOffset now, DateTimeOffset? due) =>
        due is not { } moment || moment - now >= interval ? interval
        : moment > now ? moment - now
        : TimeSpan.Zero;

    /// <summary>
    /// During an outage: 5 seconds, doubled with each pass that found the cloud out of reach, at most the interval; and up to
    /// half of it less, so that many devices do not come back in the same second.
    /// </summary>
    /// <param name="interval">The interval of the timer.</param>
    /// <param name="passes">How many passes found the cloud out of reach.</param>
    /// <param name="chance">A random number from 0 to 1.</param>
    public static TimeSpan Offline(TimeSpan interval, int passes, double chance)
    {
        var full = First * Math.Pow(2, Math.Min(passes, 20));
        return (full < interval ? full : interval) * (1 - (chance / 2));
    }
}
