namespace ECan.Sdk.Queue.Sqlite;

/// <summary>
/// How much the queue holds, and how much it may. Counting costs a row for each scope and data type, so between two counts a sum in
/// memory says how much may have been added at most. Used by the writer only, inside its transactions.
/// </summary>
internal sealed class QueueSize(QueueDatabase database, long maxBytes)
{
    private long? room;

    public long MaxBytes => maxBytes;

    /// <summary>Whether so many more bytes certainly fit; they are then taken as added.</summary>
    public bool TryReserve(long bytes)
    {
        var left = (room ?? maxBytes - Count()) - bytes;
        if (left < 0)
        {
            return false;
        }

        room = left;
        return true;
    }

    /// <summary>The bytes of all tasks in the file, failed ones and those of other scopes included.</summary>
    public long Count() => database.Number("SELECT sum(bytes) FROM task_count") ?? 0;

    /// <summary>Drops what is remembered.</summary>
    public void Forget() => room = null;
}
