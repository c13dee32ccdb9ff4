namespace ECan.Sdk.Sync;

/// <summary>What there is once for each scope, for as long as anybody uses it.</summary>
internal sealed class ScopeEntry
{
    public ScopeEntry(SyncSession session, QueueDrain drain)
    {
        Session = session;
        Drain = drain;

        // Who holds the session, as every call and pass does, holds the drain: there is never a second one for the scope.
        session.Holder = this;
    }

    public SyncSession Session { get; }

    public QueueDrain Drain { get; }
}
