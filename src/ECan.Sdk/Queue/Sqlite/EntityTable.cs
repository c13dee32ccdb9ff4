namespace ECan.Sdk.Queue.Sqlite;

/// <summary>What is known of entities in the cloud.</summary>
internal sealed class EntityTable(QueueDatabase database)
{
    /// <summary>Writes down that the cloud took a task, and the version that the entity has since; null where the answer told none.</summary>
    public void Synced(TaskRow task, long? version, DateTimeOffset now)
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
            INSERT INTO entity (scope, data_type, key, last_synced, server_version) VALUES (?1, ?2, ?3, ?4, ?5)
            ON CONFLICT DO UPDATE SET
              last_synced = excluded.last_synced, server_version = ifnull(excluded.server_version, server_version)
            """,
            task.Scope,
            task.DataType,
            task.Key,
            now.ToMicroseconds(),
            version
        );
    }

    /// <summary>Writes down the version that the cloud told of an entity without taking the task.</summary>
    public void Told(TaskRow task, long version) =>
        database.Run(
            """
            INSERT INTO entity (scope, data_type, key, server_version) VALUES (?1, ?2, ?3, ?4)
            ON CONFLICT DO UPDATE SET server_version = excluded.server_version
            """,
            task.Scope,
            task.DataType,
            task.Key,
            version
        );

    /// <summary>The version that the cloud told last; null if none is known.</summary>
    public long? VersionOf(TaskRow task) =>
        database.Number(
            "SELECT server_version FROM entity WHERE scope = ?1 AND data_type = ?2 AND key = ?3",
            task.Scope,
            task.DataType,
            task.Key
        );

    /// <summary>Lets another scope know the version of a task's entity: of one cloud, whoever writes to it.</summary>
    public void CopyVersion(TaskRow task, long target) =>
        database.Run(
            """
            INSERT INTO entity (scope, data_type, key, server_version)
              SELECT ?4, data_type, key, server_version FROM entity
              WHERE scope = ?1 AND data_type = ?2 AND key = ?3 AND server_version IS NOT NULL
            ON CONFLICT DO UPDATE SET server_version = max(ifnull(server_version, 0), excluded.server_version)
            """,
            task.Scope,
            task.DataType,
            task.Key,
            target
        );

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
