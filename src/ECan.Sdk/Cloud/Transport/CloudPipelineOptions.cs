namespace ECan.Sdk.Cloud;

/// <summary>What the pipeline needs from outside.</summary>
internal sealed record CloudPipelineOptions
{
    public required TimeProvider TimeProvider { get; init; }

    /// <summary>The longest time that the circuit stays open.</summary>
    public required TimeSpan LongestBreak { get; init; }

    /// <summary>Gives numbers from 0 to below 1.</summary>
    public Func<double> NextRandom { get; init; } = Random.Shared.NextDouble;

    /// <summary>Told when the circuit opens, and for how long.</summary>
    public Action<TimeSpan> OnOpened { get; init; } = static _ => { };

    /// <summary>Told before an attempt is repeated, and after which pause.</summary>
    public Action<TimeSpan> OnRetry { get; init; } = static _ => { };
}
