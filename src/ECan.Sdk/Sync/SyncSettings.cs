namespace ECan.Sdk.Sync;

/// <summary>What the manager took from its options at start; options that change later have no effect.</summary>
internal sealed record SyncSettings
{
    public required string Endpoint { get; init; }

    public required bool QueueEnabled { get; init; }

    public required int MaxRetries { get; init; }

    public required TimeSpan AutoRetryInterval { get; init; }

    public required TimeSpan OutcomeUnknownHold { get; init; }

    public required TimeSpan RequestTimeout { get; init; }

    public required TimeSpan StartupDrainTimeout { get; init; }

    public required TimeSpan StopTimeout { get; init; }

    public required int MaxBatchCount { get; init; }

    public required int MaxBatchBytes { get; init; }

    public required int MaxTaskBytes { get; init; }

    public required int MaxParallelBatches { get; init; }

    /// <summary>
    /// The longest rest that a task is ever given, with a minute for the time until it is written down. What rests longer was told so
    /// by a clock that was wrong. The back-off of the timer is not part of it: that is never written down.
    /// </summary>
    public TimeSpan LongestHold =>
        TimeSpan.FromTicks(Math.Max(OutcomeUnknownHold.Ticks, OutcomePolicy.LongestRest.Ticks))
        + TimeSpan.FromMinutes(1);

    /// <summary>Reads valid options.</summary>
    public static SyncSettings From(OfflineSyncOptions options) =>
        new()
        {
            Endpoint = options.Endpoint!.AbsoluteUri,
            QueueEnabled = options.OfflineSyncEnabled,
            MaxRetries = options.MaxRetries,
            AutoRetryInterval = options.AutoRetryInterval,
            OutcomeUnknownHold = options.OutcomeUnknownHold,
            RequestTimeout = options.RequestTimeout,
            StartupDrainTimeout = options.StartupDrainTimeout,
            StopTimeout = options.StopTimeout,
            MaxBatchCount = options.MaxBatchCount,
            MaxBatchBytes = options.MaxBatchBytes,
            MaxTaskBytes = options.MaxTaskBytes,
            MaxParallelBatches = options.MaxParallelBatches,
        };
}
