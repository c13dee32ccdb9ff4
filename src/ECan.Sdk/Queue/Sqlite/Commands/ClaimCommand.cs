namespace ECan.Sdk.Queue.Sqlite.Commands;

/// <summary>
/// Puts the next tasks in flight. Looks up one row for each data type and operation that waits, then reads the batch: nothing else,
/// however long the queue is.
/// </summary>
internal static class ClaimCommand
{
    /// <summary>Lets tasks whose rest is over be claimed; each task is touched once by it.</summary>
    internal const string WakeSql = """
        UPDATE task INDEXED BY task_resting SET gate = 0, not_before = NULL
        WHERE scope = ?1 AND gate = 2 AND not_before <= ?2
        """;

    /// <summary>Ends rests that are too long to be true; most claims find none.</summary>
    internal const string CorrectSql = """
        UPDATE task INDEXED BY task_resting SET not_before = ?3
        WHERE scope = ?1 AND gate = 2 AND not_before > ?2
        """;

    /// <summary>The first task of one data type and operation that can be claimed.</summary>
    internal const string FirstSql = """
        SELECT seq FROM task INDEXED BY task_ready
        WHERE scope = ?1 AND data_type = ?2 AND operation = ?3 AND gate = 0 AND seq <= ?4 ORDER BY seq LIMIT 1
        """;

    /// <summary>The tasks of one data type and operation that can be claimed, from the first on.</summary>
    internal const string BatchSql = $"""
        SELECT {StoredTaskReader.Columns}, (
          SELECT server_version FROM entity
          WHERE entity.scope = task.scope AND entity.data_type = task.data_type AND entity.key = task.key
        )
        FROM task INDEXED BY task_ready
        WHERE scope = ?1 AND data_type = ?2 AND operation = ?3 AND gate = 0 AND seq BETWEEN ?4 AND ?5 ORDER BY seq LIMIT ?6
        """;

    // The rows that were just read: nothing else of this kind is ready between the first and the last of them.
    private const string TakeSql = """
        UPDATE task INDEXED BY task_ready SET status = 1, gate = 3, owner = ?6, claims = claims + 1, attempts = attempts + 1
        WHERE scope = ?1 AND data_type = ?2 AND operation = ?3 AND gate = 0 AND seq BETWEEN ?4 AND ?5
        """;

    private const string TypesSql =
        "SELECT data_type FROM task_count WHERE scope = ?1 AND failed = 0 AND tasks > 0";

    private static readonly SyncOperation[] Operations = Enum.GetValues<SyncOperation>();

    public static IReadOnlyList<StoredTask> Run(QueueSession session, ClaimRequest request)
    {
        if (session.Scopes.Find(request.Scope) is not { } scope)
        {
            return [];
        }

        if (request.RestLimit is { } limit)
        {
            session.Database.Run(
                CorrectSql,
                scope,
                limit.Latest.ToMicroseconds(),
                limit.Instead.ToMicroseconds()
            );
        }

        session.Database.Run(WakeSql, scope, request.Now.ToMicroseconds());
        if (FindFirst(session.Database, scope, request) is not { } first)
        {
            return [];
        }

        var batch = ReadBatch(session.Database, scope, request, first);
        session.Database.Run(
            TakeSql,
            scope,
            first.DataType,
            (long)first.Operation,
            first.Sequence,
            batch[^1].Sequence,
            session.Owner.Name
        );
        return batch;
    }

    private static (string DataType, SyncOperation Operation, long Sequence)? FindFirst(
        QueueDatabase database,
        long scope,
        ClaimRequest request
    )
    {
        (string, SyncOperation, long)? best = null;
        var before = request.UpToSequence;
        foreach (var dataType in WaitingTypes(database, scope))
        {
            if (!request.DataTypes.Contains(dataType))
            {
                continue;
            }

            foreach (var operation in Operations)
            {
                if (
                    database.Number(FirstSql, scope, dataType, (long)operation, before) is
                    { } sequence
                )
                {
                    best = (dataType, operation, sequence);
                    before = sequence - 1;
                }
            }
        }

        return best;
    }

    private static List<string> WaitingTypes(QueueDatabase database, long scope)
    {
        var types = new List<string>();
        using var row = database.Query(TypesSql, scope);
        while (row.Step())
        {
            types.Add(row.Text(0));
        }

        return types;
    }

    private static List<StoredTask> ReadBatch(
        QueueDatabase database,
        long scope,
        ClaimRequest request,
        (string DataType, SyncOperation Operation, long Sequence) first
    )
    {
        var batch = new List<StoredTask>();
        var bytes = 0L;
        using var row = database.Query(
            BatchSql,
            scope,
            first.DataType,
            (long)first.Operation,
            first.Sequence,
            request.UpToSequence,
            request.MaxTasks
        );
        while (row.Step())
        {
            var task = StoredTaskReader.Read(row, request.Scope);
            bytes += task.Payload.Length;
            if (batch.Count > 0 && bytes > request.MaxBytes)
            {
                break;
            }

            batch.Add(
                task with
                {
                    Status = QueuedTaskStatus.InFlight,
                    Claim = task.Claim + 1,
                    ServerVersion = row.NullableInt64(StoredTaskReader.ColumnCount),
                }
            );
        }

        return batch;
    }
}
