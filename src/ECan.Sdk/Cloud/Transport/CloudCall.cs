namespace ECan.Sdk.Cloud;

/// <summary>One request on its way through the pipeline, with all its attempts. Belongs to one call.</summary>
internal sealed class CloudCall(
    ReadOnlyMemory<byte> body,
    string? account,
    AppSyncAuthorization authorization,
    TimeSpan budget,
    TimeProvider timeProvider
)
{
    private readonly long begun = timeProvider.GetTimestamp();

    public ReadOnlyMemory<byte> Body { get; } = body;

    public string? Account { get; } = account;

    public AppSyncAuthorization Authorization { get; } = authorization;

    /// <summary>Knows the credentials that were used, to keep them out of messages.</summary>
    public SecretMask Mask { get; } = new();

    /// <summary>The content that is being sent, until it is answered; shows whether an attempt that ends early had begun to send.</summary>
    public RequestContent? Unanswered { get; set; }

    /// <summary>The time that is left for all attempts and pauses together.</summary>
    public TimeSpan Remaining
    {
        get
        {
            var left = budget - timeProvider.GetElapsedTime(begun);
            return left > TimeSpan.Zero ? left : TimeSpan.Zero;
        }
    }
}
