namespace ECan.Sdk.Queue.Sqlite;

/// <summary>The tables, and how older files are brought up to them. A migration, once released, is never edited: add another.</summary>
internal static class QueueSchema
{
    /// <summary>SQLite's <c>application_id</c> of a queue file: "ECSQ".</summary>
    public const long ApplicationId = 0x45435351;

    /// <summary>Migration n leads from version n to n + 1; a file of the newest has as many as there are.</summary>
    public static IReadOnlyList<string> Migrations { get; } = [Version1];

    /// <summary>
    /// Brings a file to the newest version, which is SQLite's <c>user_version</c>, in one transaction: where a step fails, the file stays
    /// as it was.
    /// </summary>
    public static void Migrate(QueueDatabase database, IReadOnlyList<string> migrations)
    {
        if (ReadVersion(database) >= migrations.Count)
        {
            return;
        }

        database.Script("BEGIN IMMEDIATE");
        try
        {
            // Read again: another process may have been faster.
            for (var version = (int)ReadVersion(database); version < migrations.Count; version++)
            {
                database.Script(migrations[version]);
                database.Script($"PRAGMA user_version = {version + 1}");
            }

            database.Script("COMMIT");
        }
        catch
        {
            if (database.InTransaction)
            {
                database.Script("ROLLBACK");
            }

            throw;
        }
    }

    public static long ReadVersion(QueueDatabase database) =>
        database.Number("PRAGMA user_version") ?? 0;

    // named says that the id was given from outside, or that the task has moved since: then the id does not tell its place (see TaskId).
    // gate says whether a task can be claimed, so that a claim looks at nothing else (see Gate).
    // task_wait holds who waits for whom: in_order for the next task of an entity, otherwise for the sake of a reference.
    // imported_file holds which files of the module were taken over, so that none is twice.
    // task_count is what statistics read; triggers keep it, so that no path can forget. Its row of scope 0 holds in tasks the highest
    // place of a task that is gone, so that none is given twice: each table or index that an insert touches costs a page of the log,
    // which is why this is not a table of its own (as AUTOINCREMENT would make).
    // Times are microseconds since 1970, UTC.
    private const string Version1 = """
        PRAGMA application_id = 1162040145;

        CREATE TABLE scope (
          id INTEGER PRIMARY KEY,
          endpoint TEXT NOT NULL,
          account TEXT
        ) STRICT;
        CREATE UNIQUE INDEX scope_name ON scope (endpoint, ifnull(account, ''), account IS NULL);

        CREATE TABLE task (
          seq INTEGER PRIMARY KEY,
          id TEXT NOT NULL,
          named INTEGER NOT NULL,
          scope INTEGER NOT NULL REFERENCES scope (id),
          data_type TEXT NOT NULL,
          key TEXT NOT NULL,
          operation INTEGER NOT NULL,
          status INTEGER NOT NULL,
          gate INTEGER NOT NULL,
          claims INTEGER NOT NULL DEFAULT 0,
          attempts INTEGER NOT NULL DEFAULT 0,
          refusals INTEGER NOT NULL DEFAULT 0,
          not_before INTEGER,
          owner TEXT,
          error_kind TEXT,
          error_message TEXT,
          error_type TEXT,
          error_http_status INTEGER,
          error_request_id TEXT,
          server_item TEXT,
          last_error_at INTEGER,
          created_at INTEGER NOT NULL,
          trace TEXT,
          payload_format INTEGER NOT NULL DEFAULT 0,
          payload_bytes INTEGER NOT NULL,
          payload BLOB NOT NULL
        ) STRICT;
        CREATE UNIQUE INDEX task_named ON task (id) WHERE named = 1;
        CREATE INDEX task_entity ON task (scope, data_type, key);
        CREATE INDEX task_ready ON task (scope, data_type, operation) WHERE gate = 0;
        CREATE INDEX task_resting ON task (scope, not_before) WHERE gate = 2;
        CREATE INDEX task_in_flight ON task (owner) WHERE status = 1;
        CREATE INDEX task_failed ON task (scope) WHERE status = 3;

        CREATE TABLE task_reference (
          task INTEGER NOT NULL REFERENCES task (seq) ON DELETE CASCADE ON UPDATE CASCADE,
          scope INTEGER NOT NULL,
          data_type TEXT NOT NULL,
          key TEXT NOT NULL,
          PRIMARY KEY (task, data_type, key)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX task_reference_target ON task_reference (scope, data_type, key);

        CREATE TABLE task_wait (
          waiter INTEGER NOT NULL REFERENCES task (seq) ON DELETE CASCADE ON UPDATE CASCADE,
          blocker INTEGER NOT NULL REFERENCES task (seq) ON DELETE CASCADE ON UPDATE CASCADE,
          in_order INTEGER NOT NULL,
          PRIMARY KEY (waiter, blocker)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX task_wait_blocker ON task_wait (blocker);

        CREATE TABLE entity (
          scope INTEGER NOT NULL REFERENCES scope (id),
          data_type TEXT NOT NULL,
          key TEXT NOT NULL,
          server_version INTEGER,
          last_synced INTEGER,
          PRIMARY KEY (scope, data_type, key)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE imported_file (
          hash TEXT NOT NULL,
          name TEXT NOT NULL,
          bytes INTEGER NOT NULL,
          PRIMARY KEY (hash, name, bytes)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE task_count (
          scope INTEGER NOT NULL,
          failed INTEGER NOT NULL,
          data_type TEXT NOT NULL,
          tasks INTEGER NOT NULL,
          bytes INTEGER NOT NULL,
          PRIMARY KEY (scope, failed, data_type)
        ) STRICT, WITHOUT ROWID;
        INSERT INTO task_count VALUES (0, 0, '', 0, 0);

        CREATE TRIGGER task_count_insert AFTER INSERT ON task BEGIN
          INSERT INTO task_count VALUES (new.scope, new.status = 3, new.data_type, 1, new.payload_bytes)
          ON CONFLICT DO UPDATE SET tasks = tasks + 1, bytes = bytes + excluded.bytes;
        END;
        CREATE TRIGGER task_count_delete AFTER DELETE ON task BEGIN
          UPDATE task_count SET tasks = tasks - 1, bytes = bytes - old.payload_bytes
          WHERE scope = old.scope AND failed = (old.status = 3) AND data_type = old.data_type;
          UPDATE task_count SET tasks = max(tasks, old.seq) WHERE scope = 0 AND failed = 0 AND data_type = '';
        END;
        CREATE TRIGGER task_count_update AFTER UPDATE OF scope, status, payload_bytes ON task
        WHEN old.scope <> new.scope OR (old.status = 3) <> (new.status = 3) OR old.payload_bytes <> new.payload_bytes
        BEGIN
          UPDATE task_count SET tasks = tasks - 1, bytes = bytes - old.payload_bytes
          WHERE scope = old.scope AND failed = (old.status = 3) AND data_type = old.data_type;
          INSERT INTO task_count VALUES (new.scope, new.status = 3, new.data_type, 1, new.payload_bytes)
          ON CONFLICT DO UPDATE SET tasks = tasks + 1, bytes = bytes + excluded.bytes;
        END;
        """;
}
