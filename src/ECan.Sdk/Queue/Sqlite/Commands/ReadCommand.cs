namespace ECan.Sdk.Queue.Sqlite.Commands;

/// <summary>Reads tasks in the order of the queue.</summary>
internal static class ReadCommand
{
    public static IReadOnlyList<StoredTask> Run(
        QueueSession session,
        TaskFilter filter,
        long after,
        int limit
    )
    {
        if (session.Scopes.Find(filter.Scope) is not { } scope)
        {
            return [];
        }

        var tasks = new List<StoredTask>();
        using var row = new TaskSelection(filter, scope).Query(
            session.Database,
            StoredTaskReader.Columns,
            after,
            limit
        );
        while (row.Step())
        {
            tasks.Add(StoredTaskReader.Read(row, filter.Scope));
        }

        return tasks;
    }
}
