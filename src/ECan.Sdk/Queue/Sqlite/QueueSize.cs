namespace ECan.Sdk.Queue.Sqlite;

/// <summary>
/// How much the queue holds, and how much it may. Counting costs a row for each scope and data type, so between two counts a sum in
/// memory says how much may have been added at most. Used by the writer only, inside its transactions.
/// </summary>
internal sealed class QueueSize(QueueDatabase database, long maxBytes)
{
    private long room;
    private long seenVersion = -1;

    public long MaxBytes => maxBytes;

    /// <summary>Whether so many more bytes certainly fit; they are then taken as added.</summary>
    public bool TryReserve(long bytes)
    {
        // Moves when another connection, of this process or of another one, has written.
        var version = database.Number("PRAGMA data_version") ?? 0;
        if (version != seenVersion)
        {
            room = maxBytes - Count();
            seenVersion = version;
        }

        if (bytes > room)
        {
            return false;
        }

        room -= bytes;
        return true;
    }

    /// <summary>The bytes of all tasks in the file, failed ones and those of other scopes included.</summary>
    public long Count() => database.Number("SELECT sum(bytes) FROM task_count") ?? 0;

    /// <summary>Drops what is remembered: after a rollback, or when tasks came in by another way.</summary>
    public void Forget() => seenVersion = -1;
}
