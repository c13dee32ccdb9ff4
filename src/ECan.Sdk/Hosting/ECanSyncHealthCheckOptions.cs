namespace ECan.Sdk;

/// <summary>When the health check of ECan.Sdk calls a state bad.</summary>
public sealed class ECanSyncHealthCheckOptions
{
    /// <summary>So long the cloud may be out of reach or out of order before the app counts as degraded; until then it is what the queue is for.</summary>
    /// <value>Default: 15 minutes. Zero: at once.</value>
    public TimeSpan DegradedAfterOffline { get; set; } = TimeSpan.FromMinutes(15);

    /// <summary>So many failed tasks make the app count as degraded.</summary>
    /// <value>Default: 1. At least 1.</value>
    public int DegradedAtFailed { get; set; } = 1;
}
