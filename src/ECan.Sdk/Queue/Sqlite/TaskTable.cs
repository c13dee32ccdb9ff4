namespace ECan.Sdk.Queue.Sqlite;

/// <summary>Rows of the table <c>task</c>, one at a time.</summary>
internal sealed class TaskTable(QueueDatabase database, ScopeTable scopes)
{
    /// <summary>Where the task with the id ?1 would lie, as an expression; ?2 is the place that the id tells.</summary>
    public const string PlaceOfId =
        "ifnull((SELECT named.seq FROM task named INDEXED BY task_named WHERE named.id = ?1 AND named.named = 1), ?2)";

    /// <summary>The number of the claim of a row that is inserted in flight.</summary>
    public const int FirstClaim = 1;

    private long? lastPlace;

    public TaskRow? Find(long sequence) =>
        First($"SELECT {TaskRow.Columns} FROM task WHERE seq = ?1", sequence);

    /// <summary>The task of an outcome, if this owner has it in flight, and was not given it anew since.</summary>
    public TaskRow? FindHeld(TaskOutcome outcome, string owner) =>
        First(
            $"SELECT {TaskRow.Columns} FROM task WHERE seq = ?1 AND status = 1 AND owner = ?2 AND claims = ifnull(?3, claims)",
            outcome.Sequence,
            owner,
            outcome.Claim
        );

    /// <summary>The last unfinished task of an entity, failed ones included.</summary>
    public TaskRow? LastOf(long scope, string dataType, string key) =>
        First(
            $"""
            SELECT {TaskRow.Columns} FROM task INDEXED BY task_entity
            WHERE scope = ?1 AND data_type = ?2 AND key = ?3 ORDER BY seq DESC LIMIT 1
            """,
            scope,
            dataType,
            key
        );

    /// <summary>The task of the same entity right before this one.</summary>
    public TaskRow? Before(TaskRow task) =>
        First(
            $"""
            SELECT {TaskRow.Columns} FROM task INDEXED BY task_entity
            WHERE scope = ?1 AND data_type = ?2 AND key = ?3 AND seq < ?4 ORDER BY seq DESC LIMIT 1
            """,
            task.Scope,
            task.DataType,
            task.Key,
            task.Sequence
        );

    /// <summary>The task of the same entity right behind this one.</summary>
    public TaskRow? Behind(TaskRow task) =>
        First(
            $"""
            SELECT {TaskRow.Columns} FROM task INDEXED BY task_entity
            WHERE scope = ?1 AND data_type = ?2 AND key = ?3 AND seq > ?4 ORDER BY seq LIMIT 1
            """,
            task.Scope,
            task.DataType,
            task.Key,
            task.Sequence
        );

    /// <summary>The error of the nearest failed task of the same entity before this one.</summary>
    public SyncError? FailureBefore(TaskRow task)
    {
        using var row = database.Query(
            """
            SELECT id, error_kind, error_message, error_type, error_http_status, error_request_id, server_item
            FROM task INDEXED BY task_entity
            WHERE scope = ?1 AND data_type = ?2 AND key = ?3 AND seq < ?4 AND status = 3 ORDER BY seq DESC LIMIT 1
            """,
            task.Scope,
            task.DataType,
            task.Key,
            task.Sequence
        );
        return row.Step()
            ? StoredTaskReader.ReadError(row, 1)
                ?? new SyncError(SyncErrorKind.Blocked, $"The task {row.Text(0)} was given up.")
            : null;
    }

    public StoredTask Read(TaskRow task)
    {
        using var row = database.Query(
            $"SELECT {StoredTaskReader.Columns} FROM task WHERE seq = ?1",
            task.Sequence
        );
        _ = row.Step();
        return StoredTaskReader.Read(row, scopes.Get(task.Scope));
    }

    /// <summary>Adds a row behind all others.</summary>
    public TaskRow Insert(
        NewTask task,
        long scope,
        QueuedTaskStatus status,
        Gate gate,
        string? owner
    )
    {
        var place = NextPlace();
        var id = task.Id ?? TaskId.Make(task.DataType, task.Operation, place);
        var attempts = status is QueuedTaskStatus.InFlight ? FirstClaim : 0;
        database.Run(
            """
            INSERT INTO task
              (seq, id, named, scope, data_type, key, operation, status, gate, owner, claims, attempts, created_at, trace, payload_bytes, payload)
            VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?11, ?12, ?13, ?14, ?15)
            """,
            place,
            id,
            task.Id is null ? 0 : 1,
            scope,
            task.DataType,
            task.Key,
            (long)task.Operation,
            (long)status,
            (long)gate,
            owner,
            attempts,
            task.CreatedAt.ToMicroseconds(),
            task.Trace,
            task.Payload.Length,
            task.Payload
        );
        return new TaskRow(
            place,
            id,
            scope,
            task.DataType,
            task.Key,
            task.Operation,
            status,
            attempts
        );
    }

    /// <summary>A place behind all there are or ever were.</summary>
    public long NextPlace()
    {
        var place = LastPlace() + 1;
        lastPlace = place;
        return place;
    }

    /// <summary>The highest place that was ever given to a task.</summary>
    public long LastPlace() =>
        lastPlace ??=
            database.Number(
                """
                SELECT max(tasks, ifnull((SELECT max(seq) FROM task), 0)) FROM task_count
                WHERE scope = 0 AND failed = 0 AND data_type = ''
                """
            ) ?? 0;

    /// <summary>Drops what is remembered.</summary>
    public void Forget() => lastPlace = null;

    public TaskRow? FindId(string id) =>
        First(
            $"SELECT {TaskRow.Columns} FROM task WHERE seq = {PlaceOfId} AND id = ?1",
            id,
            TaskId.PlaceIn(id)
        );

    /// <summary>Gives a task newer data: it is pending again, at its old place, with its last error, and nothing counted against it.</summary>
    public TaskRow TakeIn(
        TaskRow task,
        SyncOperation operation,
        ReadOnlyMemory<byte> payload,
        string? trace
    )
    {
        database.Run(
            """
            UPDATE task SET operation = ?2, status = 0, refusals = 0, not_before = NULL, trace = ifnull(?3, trace),
              payload_bytes = ?4, payload = ?5
            WHERE seq = ?1
            """,
            task.Sequence,
            (long)operation,
            trace,
            payload.Length,
            payload
        );
        return task with { Operation = operation, Status = QueuedTaskStatus.Pending };
    }

    /// <summary>Changes where a task stands, without any other change.</summary>
    public TaskRow SetStatus(TaskRow task, QueuedTaskStatus status)
    {
        database.Run(
            "UPDATE task SET status = ?2, owner = NULL WHERE seq = ?1",
            task.Sequence,
            (long)status
        );
        return task with { Status = status };
    }

    public void SetError(TaskRow task, SyncError error, DateTimeOffset at) =>
        database.Run(
            """
            UPDATE task SET error_kind = ?2, error_message = ?3, error_type = ?4, error_http_status = ?5, error_request_id = ?6,
              server_item = ?7, last_error_at = ?8
            WHERE seq = ?1
            """,
            task.Sequence,
            error.Kind.ToString(),
            error.Message,
            error.ErrorType,
            error.HttpStatus,
            error.RequestId,
            error.ServerItem,
            at.ToMicroseconds()
        );

    public void Delete(TaskRow task) =>
        database.Run("DELETE FROM task WHERE seq = ?1", task.Sequence);

    private TaskRow? First(string sql, params ReadOnlySpan<SqlValue> values)
    {
        using var row = database.Query(sql, values);
        return row.Step() ? TaskRow.Read(row) : null;
    }
}
