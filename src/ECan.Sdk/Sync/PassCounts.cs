namespace ECan.Sdk.Sync;

/// <summary>What a pass has done so far.</summary>
internal sealed record PassCounts(int Sent, int Synced, int Failed)
{
    public static PassCounts None { get; } = new(0, 0, 0);

    public static PassCounts operator +(PassCounts a, PassCounts b) =>
        new(a.Sent + b.Sent, a.Synced + b.Synced, a.Failed + b.Failed);

    public static PassCounts operator -(PassCounts a, PassCounts b) =>
        new(a.Sent - b.Sent, a.Synced - b.Synced, a.Failed - b.Failed);
}
