namespace ECan.Sdk.Sync;

/// <summary>
/// Hands items over one at a time, in the order in which they were added, outside of any lock: who adds while another thread hands
/// over leaves it to that one.
/// </summary>
/// <param name="receive">Gets each item.</param>
internal sealed class InOrder<T>(Action<T> receive)
{
    private readonly Lock gate = new();
    private readonly Queue<T> items = [];
    private bool handingOver;

    /// <summary>Adds an item; the caller holds the lock that orders the items. <see cref="HandOver"/> is called after it.</summary>
    public void Add(T item)
    {
        lock (gate)
        {
            items.Enqueue(item);
        }
    }

    /// <summary>Hands over what was added, unless somebody does so already.</summary>
    public void HandOver()
    {
        while (TryTake(out var item))
        {
            try
            {
                receive(item);
            }
            finally
            {
                lock (gate)
                {
                    handingOver = false;
                }
            }
        }
    }

    private bool TryTake([System.Diagnostics.CodeAnalysis.MaybeNullWhen(false)] out T item)
    {
        lock (gate)
        {
            if (handingOver)
            {
                item = default;
                return false;
            }

            handingOver = items.TryDequeue(out item);
            return handingOver;
        }
    }
}
