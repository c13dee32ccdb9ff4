namespace ECan.Sdk.Queue.Sqlite;

/// <summary>Makes a queue file: whole under another name first, so that a crash leaves no half of one.</summary>
internal static class NewQueueFile
{
    // A commit writes each page that it changed. A write changes little on each of several pages, so that small ones cost less.
    public const int PageSize = 2048;

    /// <summary>Makes the file. To be called under the <see cref="OpeningLock"/>.</summary>
    public static void Create(string path, IReadOnlyList<string> migrations)
    {
        var draft = path + ".new";
        foreach (
            var leftover in new[] { draft, draft + "-wal", draft + "-shm", draft + "-journal" }
        )
        {
            File.Delete(leftover);
        }

        // SQLite gives its other files the permissions of this one.
        PrivateFiles.CreateFile(draft).Dispose();
        using (var database = new QueueDatabase(draft))
        {
            database.Run($"PRAGMA page_size = {PageSize}");
            // Only possible before the first table; lets the file shrink when a long queue has been sent.
            database.Run("PRAGMA auto_vacuum = INCREMENTAL");
            database.Run("PRAGMA journal_mode = WAL");
            database.Run("PRAGMA synchronous = FULL");
            QueueSchema.Migrate(database, migrations);
        }

        File.Move(draft, path, overwrite: false);
    }
}
