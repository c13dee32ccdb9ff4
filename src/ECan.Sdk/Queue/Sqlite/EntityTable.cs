namespace ECan.Sdk.Queue.Sqlite;

/// <summary>What is known of entities in the cloud.</summary>
internal sealed class EntityTable(QueueDatabase database)
{
    /// <summary>Writes down that the cloud took a task.</summary>
    public void Synced(TaskRow task, DateTimeOffset now)
    {
        if (task.Operation is SyncOperation.Delete)
        {
            database.Run(
                "DELETE FROM entity WHERE scope = ?1 AND data_type = ?2 AND key = ?3",
                task.Scope,
                task.DataType,
                task.Key
            );
            return;
        }

        database.Run(
            """
            INSERT INTO entity (scope, data_type, key, last_synced) VALUES (?1, ?2, ?3, ?4)
            ON CONFLICT DO UPDATE SET last_synced = excluded.last_synced
            """,
            task.Scope,
            task.DataType,
            task.Key,
            now.ToMicroseconds()
        );
    }

    /// <summary>Writes down that the cloud may hold the entity of a task whose outcome nobody will learn.</summary>
    public void MayBeKnown(TaskRow task) =>
        database.Run(
            "INSERT OR IGNORE INTO entity (scope, data_type, key) VALUES (?1, ?2, ?3)",
            task.Scope,
            task.DataType,
            task.Key
        );

    /// <summary>Whether the cloud took this entity or may have, and no delete of it since.</summary>
    public bool IsKnown(TaskRow task) =>
        database.Number(
            "SELECT 1 FROM entity WHERE scope = ?1 AND data_type = ?2 AND key = ?3",
            task.Scope,
            task.DataType,
            task.Key
        )
            is not null;
}
