namespace ECan.Sdk.Queue.Sqlite;

/// <summary>What a command works with: the open file, its tables, and the name of this store. Used by the writer only.</summary>
internal sealed class QueueSession : IDisposable
{
    private long seenVersion = -1;

    public QueueSession(QueueDatabase database, OwnerFile owner, long maxBytes)
    {
        Database = database;
        Owner = owner;
        Scopes = new ScopeTable(database);
        Tasks = new TaskTable(database, Scopes);
        References = new ReferenceTable(database);
        Graph = new WaitGraph(database, Tasks, References);
        Entities = new EntityTable(database);
        Size = new QueueSize(database, maxBytes);
        Merging = new Merging(Tasks, References, Graph, Entities);
    }

    public QueueDatabase Database { get; }

    public OwnerFile Owner { get; }

    public ScopeTable Scopes { get; }

    public TaskTable Tasks { get; }

    public ReferenceTable References { get; }

    public WaitGraph Graph { get; }

    public EntityTable Entities { get; }

    public Merging Merging { get; }

    public QueueSize Size { get; }

    /// <summary>Whether the file comes from an unclean stop and was not checked yet.</summary>
    public bool IsUnchecked { get; init; }

    /// <summary>A transaction has begun: what is remembered of the file holds only if nobody else has written to it since.</summary>
    public void Refresh()
    {
        // Moves when another connection, of this process or of another one, has written.
        var version = Database.Number("PRAGMA data_version") ?? 0;
        if (version != seenVersion)
        {
            Forget();
            seenVersion = version;
        }
    }

    /// <summary>Drops what is remembered of the file: after a rollback it may never have been.</summary>
    public void Forget()
    {
        Scopes.Forget();
        Tasks.Forget();
        References.Forget();
        Size.Forget();
    }

    public void Dispose()
    {
        Database.Dispose();
        Owner.Dispose();
    }
}
