namespace ECan.Sdk.Cloud;

/// <summary>
/// Counts failures in succession. A rate over a window, which Polly's circuit breaker goes by, answers late after a busy time:
/// a thousand successes of the last half minute say nothing about a cable that was just pulled.
/// </summary>
internal sealed class FailureStreak(int limit)
{
    private int length;

    /// <summary>Notes an outcome; true if it is a failure and the streak has reached its limit.</summary>
    public bool Note(bool isFailure)
    {
        if (!isFailure)
        {
            Reset();
            return false;
        }

        return Interlocked.Increment(ref length) >= limit;
    }

    public void Reset() => Interlocked.Exchange(ref length, 0);
}
