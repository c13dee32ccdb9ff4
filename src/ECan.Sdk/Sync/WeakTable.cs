namespace ECan.Sdk.Sync;

/// <summary>
/// One object for each key, for as long as anybody uses it: a server meets more accounts than it can remember. Not safe for
/// several threads at once.
/// </summary>
internal sealed class WeakTable<TKey, TValue>
    where TKey : notnull
    where TValue : class
{
    private const int Least = 64;

    private readonly Dictionary<TKey, WeakReference<TValue>> items = [];
    private int sweepAt = Least;

    /// <summary>The keys that it holds, of which some may have lost their object.</summary>
    public int Count => items.Count;

    /// <summary>The objects that are still there.</summary>
    public List<TValue> Values
    {
        get
        {
            var values = new List<TValue>(items.Count);
            foreach (var reference in items.Values)
            {
                if (reference.TryGetTarget(out var value))
                {
                    values.Add(value);
                }
            }

            return values;
        }
    }

    public TValue GetOrAdd(TKey key, Func<TKey, TValue> make)
    {
        if (items.TryGetValue(key, out var known) && known.TryGetTarget(out var value))
        {
            return value;
        }

        if (items.Count >= sweepAt)
        {
            Sweep();
        }

        value = make(key);
        items[key] = new(value);
        return value;
    }

    // Each sweep is paid for by as many additions as it looks at keys.
    private void Sweep()
    {
        foreach (var (key, reference) in items)
        {
            if (!reference.TryGetTarget(out _))
            {
                items.Remove(key);
            }
        }

        sweepAt = Math.Max(Least, items.Count * 2);
    }
}
