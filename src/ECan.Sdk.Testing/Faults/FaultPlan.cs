using System.Text.Json.Nodes;

namespace ECan.Sdk.Testing.Faults;

/// <summary>All that goes wrong with one request. Used by one request at a time.</summary>
internal sealed class FaultPlan(Action<FaultKind> count)
{
    private readonly List<FaultEffect> effects = [];
    private readonly List<FaultKind> applied = [];

    /// <summary>Whether a queued fault is among them: a request takes one at most.</summary>
    public bool TookQueued { get; set; }

    /// <summary>What was applied up to now, for the record.</summary>
    public IReadOnlyList<FaultKind> Applied => [.. applied];

    public void Add(Fault fault) => effects.AddRange(fault.Effects);

    /// <summary>How long to wait, by the delays that were added since the last <see cref="MarkDelays"/>.</summary>
    public TimeSpan Delay =>
        effects
            .OfType<FaultEffect.Delay>()
            .Aggregate(TimeSpan.Zero, (sum, delay) => sum + delay.Time);

    /// <summary>Counts the delays as applied.</summary>
    public void MarkDelays()
    {
        foreach (var delay in effects.OfType<FaultEffect.Delay>().ToList())
        {
            effects.Remove(delay);
            Mark(FaultKind.Delay);
        }
    }

    public bool TakeCut(FaultKind when)
    {
        if (!effects.Any(effect => effect.Kind == when))
        {
            return false;
        }

        Mark(when);
        return true;
    }

    /// <summary>Whether the request is cut before it is read.</summary>
    public bool CutsBeforeReading =>
        effects.Any(effect => effect.Kind == FaultKind.CutBeforeReading);

    public FaultEffect.Status? TakeStatus() => Take<FaultEffect.Status>();

    public FaultEffect.Errors? TakeErrors() => Take<FaultEffect.Errors>();

    /// <summary>Why an item is refused; null if it is not.</summary>
    public string? FailureOf(JsonObject item)
    {
        foreach (var failure in effects.OfType<FaultEffect.ItemFailures>())
        {
            if (failure.Where is null || failure.Where(item))
            {
                Mark(FaultKind.ItemFailures);
                return failure.Message;
            }
        }

        return null;
    }

    private T? Take<T>()
        where T : FaultEffect
    {
        var effect = effects.OfType<T>().FirstOrDefault();
        if (effect is not null)
        {
            Mark(effect.Kind);
        }

        return effect;
    }

    private void Mark(FaultKind kind)
    {
        applied.Add(kind);
        count(kind);
    }
}
