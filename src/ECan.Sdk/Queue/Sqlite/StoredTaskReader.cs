namespace ECan.Sdk.Queue.Sqlite;

/// <summary>Reads whole tasks, payload included.</summary>
internal static class StoredTaskReader
{
    /// <summary>The columns, in the order of <see cref="Read"/>.</summary>
    public const string Columns = """
        task.seq, task.id, task.data_type, task.key, task.operation, task.status, task.payload, task.attempts, task.refusals,
        task.not_before, task.created_at, task.last_error_at, task.trace, task.error_kind, task.error_message, task.error_type,
        task.error_http_status, task.error_request_id, task.server_item, task.claims
        """;

    /// <summary>How many there are: the place of what a statement reads behind them.</summary>
    public const int ColumnCount = 20;

    public static StoredTask Read(SqlStatement row, SyncScope scope) =>
        new()
        {
            Sequence = row.Int64(0),
            Id = row.Text(1),
            Scope = scope,
            DataType = row.Text(2),
            Key = row.Text(3),
            Operation = (SyncOperation)row.Int32(4),
            Status = (QueuedTaskStatus)row.Int32(5),
            Payload = row.Blob(6),
            Attempts = row.Int32(7),
            Refusals = row.Int32(8),
            NotBefore = row.NullableInt64(9).ToTime(),
            CreatedAt = row.Int64(10).ToTime(),
            LastRetryAt = row.NullableInt64(11).ToTime(),
            Trace = row.NullableText(12),
            Error = ReadError(row, 13),
            Claim = row.Int32(19),
        };

    /// <summary>Reads error_kind and the five columns after it.</summary>
    public static SyncError? ReadError(SqlStatement row, int first)
    {
        if (row.IsNull(first))
        {
            return null;
        }

        // A kind that only a later version knows is shown with its words; the cloud's refusal is the safest reading.
        var kind = Enum.TryParse<SyncErrorKind>(row.Text(first), out var known)
            ? known
            : SyncErrorKind.Refused;
        return new SyncError(kind, row.NullableText(first + 1) ?? "")
        {
            ErrorType = row.NullableText(first + 2),
            HttpStatus = (int?)row.NullableInt64(first + 3),
            RequestId = row.NullableText(first + 4),
            ServerItem = row.NullableText(first + 5),
        };
    }
}
