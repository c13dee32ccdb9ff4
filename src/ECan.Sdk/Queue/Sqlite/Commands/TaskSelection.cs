namespace ECan.Sdk.Queue.Sqlite.Commands;

/// <summary>A <see cref="TaskFilter"/> as a condition. The same filter gives the same text, so that statements stay prepared.</summary>
internal sealed class TaskSelection
{
    private const int PageSize = 500;

    private readonly SqlValue[] values;
    private readonly string source;
    private readonly string condition;

    /// <param name="filter">The filter.</param>
    /// <param name="scope">The number of its scope.</param>
    public TaskSelection(TaskFilter filter, long scope)
    {
        values =
        [
            filter.TaskId,
            filter.TaskId is { } id ? TaskId.PlaceIn(id) : null,
            scope,
            filter.DataType,
            filter.Key,
            (long?)filter.Operation,
        ];
        source = (filter.TaskId, filter.DataType, filter.Key, filter.Failed) switch
        {
            ({ }, _, _, _) => "task",
            (_, { }, { }, _) => "task INDEXED BY task_entity",
            (_, _, _, true) => "task INDEXED BY task_failed",
            // In the order of the queue, without sorting.
            _ => "task NOT INDEXED",
        };
        condition =
            $"task.scope = ?3 AND task.status {(filter.Failed ? "= 3" : "<> 3")}"
            + (
                filter.TaskId is null
                    ? ""
                    : $" AND task.seq = {TaskTable.PlaceOfId} AND task.id = ?1"
            )
            + (filter.DataType is null ? "" : " AND task.data_type = ?4")
            + (filter.Key is null ? "" : " AND task.key = ?5")
            + (filter.Operation is null ? "" : " AND task.operation = ?6");
    }

    /// <summary>Begins reading the matching tasks in order.</summary>
    public SqlStatement Query(
        QueueDatabase database,
        string columns,
        long after = 0,
        int limit = int.MaxValue
    ) =>
        database.Query(
            $"SELECT {columns} FROM {source} WHERE {condition} AND task.seq > ?7 ORDER BY task.seq LIMIT ?8",
            [.. values, after, limit]
        );

    /// <summary>The matching tasks, in order; between two of them the table may be changed.</summary>
    public IEnumerable<TaskRow> Rows(QueueDatabase database)
    {
        var after = 0L;
        while (ReadPage(database, after) is { Count: > 0 } page)
        {
            foreach (var row in page)
            {
                yield return row;
            }

            after = page[^1].Sequence;
        }
    }

    private List<TaskRow> ReadPage(QueueDatabase database, long after)
    {
        var page = new List<TaskRow>();
        using var row = Query(database, TaskRow.Columns, after, PageSize);
        while (row.Step())
        {
            page.Add(TaskRow.Read(row));
        }

        return page;
    }
}
