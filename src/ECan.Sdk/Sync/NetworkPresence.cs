namespace ECan.Sdk.Sync;

/// <summary>
/// Whether the operating system says that the machine has no network. It does not always know (a tunnel may count for nothing), so an
/// answer of the cloud is believed before it. Safe for any number of threads.
/// </summary>
internal sealed class NetworkPresence(TimeProvider clock)
{
    private readonly Lock gate = new();
    private long? goneSince;

    /// <summary>The cloud answered although there was said to be no network. Raised from any thread.</summary>
    public event Action? Disproved;

    public bool IsGone => GoneSince is not null;

    /// <summary>The timestamp of when the network went away; null while there is one.</summary>
    public long? GoneSince
    {
        get
        {
            lock (gate)
            {
                return goneSince;
            }
        }
    }

    /// <summary>The operating system says so.</summary>
    public void Set(bool available)
    {
        lock (gate)
        {
            goneSince = available ? null : goneSince ?? clock.GetTimestamp();
        }
    }

    /// <summary>The cloud answered.</summary>
    public void Answered()
    {
        lock (gate)
        {
            if (goneSince is null)
            {
                return;
            }

            goneSince = null;
        }

        Disproved?.Invoke();
    }
}
