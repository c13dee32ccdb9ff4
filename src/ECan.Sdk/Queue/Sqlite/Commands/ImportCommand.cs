using System.Globalization;

namespace ECan.Sdk.Queue.Sqlite.Commands;

/// <summary>Takes tasks of another queue in as they are: in order, not coalesced, each with its state.</summary>
internal static class ImportCommand
{
    public static IReadOnlyList<string?> Run(
        QueueSession session,
        IReadOnlyList<ImportedTask> tasks
    )
    {
        var known = tasks
            .Select(task => task.File)
            .OfType<ImportedFile>()
            .Distinct()
            .Where(file => !TryNote(session.Database, file))
            .ToHashSet();
        var ids = new List<string?>(tasks.Count);
        foreach (var imported in tasks)
        {
            if (imported.File is { } file && known.Contains(file))
            {
                ids.Add(null);
                continue;
            }

            var scope = session.Scopes.Get(imported.Task.Scope);
            var (id, isThere) = FreeId(session, imported.Task, scope);
            ids.Add(id);
            if (!isThere)
            {
                Append(session, imported, scope, id);
            }
        }

        // What was queued elsewhere was accepted there: it comes in also where it leaves no room.
        session.Size.Forget();
        return ids;
    }

    // In the transaction of its tasks: whatever happens to the file after that, they do not come a second time.
    private static bool TryNote(QueueDatabase database, ImportedFile file) =>
        database.Run(
            "INSERT OR IGNORE INTO imported_file (hash, name, bytes) VALUES (?1, ?2, ?3)",
            file.Hash,
            file.Name,
            file.Bytes
        ) > 0;

    private static void Append(QueueSession session, ImportedTask imported, long scope, string id)
    {
        var task = imported.Task with { Id = id, SendNow = false };
        var last = session.Tasks.LastOf(scope, task.DataType, task.Key);
        _ = EnqueueCommand.Append(session, task, scope, last);

        var row = session.Tasks.LastOf(scope, task.DataType, task.Key)!;
        row = session.Tasks.SetStatus(
            row,
            imported.Failed ? QueuedTaskStatus.Failed : QueuedTaskStatus.Pending
        );
        session.Database.Run(
            "UPDATE task SET attempts = ?2 WHERE seq = ?1",
            row.Sequence,
            imported.Attempts
        );
        if (imported.Error is { } error)
        {
            session.Tasks.SetError(row, error, imported.LastRetryAt ?? task.CreatedAt);
        }

        session.Graph.Relink(row);
    }

    // Two tasks of one millisecond share an id in the module's files; but the same task found again was imported before.
    private static (string Id, bool IsThere) FreeId(QueueSession session, NewTask task, long scope)
    {
        var given =
            task.Id
            ?? throw new ArgumentException("A task of another queue has an id.", nameof(task));
        var id = given;
        for (var number = 2; session.Tasks.FindId(id) is { } other; number++)
        {
            if (
                other.Scope == scope
                && other.DataType == task.DataType
                && other.Key == task.Key
                && other.Operation == task.Operation
                && session.Tasks.Read(other).Payload.Span.SequenceEqual(task.Payload.Span)
            )
            {
                return (id, true);
            }

            id = string.Create(CultureInfo.InvariantCulture, $"{given}-{number}");
        }

        return (id, false);
    }
}
