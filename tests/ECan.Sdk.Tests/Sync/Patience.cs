namespace ECan.Sdk.Tests.Sync;

/// <summary>How long a test waits for what must come, before it fails. Nothing waits that long when all is well.</summary>
internal static class Patience
{
    public static TimeSpan Limit { get; } = TimeSpan.FromSeconds(60);
}
