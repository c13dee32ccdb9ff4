namespace ECan.Sdk.Queue.Sqlite;

/// <summary>What the rules of the queue look at: a task without its payload.</summary>
internal sealed record TaskRow(
    long Sequence,
    string Id,
    long Scope,
    string DataType,
    string Key,
    SyncOperation Operation,
    QueuedTaskStatus Status,
    int Attempts
)
{
    /// <summary>The columns, in the order of <see cref="Read"/>.</summary>
    public const string Columns =
        "task.seq, task.id, task.scope, task.data_type, task.key, task.operation, task.status, task.attempts";

    public static TaskRow Read(SqlStatement row) =>
        new(
            row.Int64(0),
            row.Text(1),
            row.Int64(2),
            row.Text(3),
            row.Text(4),
            (SyncOperation)row.Int32(5),
            (QueuedTaskStatus)row.Int32(6),
            row.Int32(7)
        );
}
