namespace ECan.Sdk.Sync;

/// <summary>Holds on to what the core else knows weakly, for as long as it has something to do. Safe for any number of threads.</summary>
internal sealed class KeptAlive
{
    private readonly Lock gate = new();
    private readonly HashSet<object> kept = new(ReferenceEqualityComparer.Instance);

    public void Add(object item)
    {
        lock (gate)
        {
            kept.Add(item);
        }
    }

    public void Remove(object item)
    {
        lock (gate)
        {
            kept.Remove(item);
        }
    }
}
