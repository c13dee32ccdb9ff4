using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;
using SQLitePCL;

namespace ECan.Sdk.Queue.Sqlite;

/// <summary>
/// Opens <c>queue.db</c>: makes it where there is none, checks it, and sets it aside where it is damaged. The file is never opened
/// other than by SQLite, because closing any handle of a file lets go of all POSIX locks that the process has on it.
/// </summary>
internal sealed class QueueFile(QueueStoreOptions options, OwnerFiles owners)
{
    /// <summary>The name of the file in its directory.</summary>
    public const string Name = "queue.db";

    // A long transaction lets the log grow; so much of it stays for the next one.
    private const long LogLimit = 16 * 1024 * 1024;

    // In pages: 8 MB. Moving the log into the file costs two flushes and a write for each page that changed since the last time.
    private const int LogPages = 4096;

    /// <summary>The path of the file.</summary>
    public string Path { get; } = System.IO.Path.Combine(options.Directory, Name);

    private string Wal => Path + "-wal";

    /// <summary>Opens the file and locks an owner file for this store.</summary>
    /// <exception cref="QueueFileException">The file or directory cannot be used, or a newer version of the library wrote it.</exception>
    public QueueSession Open()
    {
        using var opening = OpeningLock.Take(options.Directory, options.BusyTimeout);
        try
        {
            var (alive, stale, marked) = owners.Look();
            var unclean = stale || (!alive && LengthOf(Wal) > 0);
            var logDamage = alive ? null : KeepDamagedLog();
            var checkNow =
                marked
                || logDamage is not null
                || LengthOf(Path) <= (unclean ? options.LargeFile : options.SmallFile);
            var database = OpenDatabase(alive, checkNow, logDamage);
            // The files of owners that are gone have served: the file is checked, or is going to be, for which the file of this owner
            // stands from now on. Rows of owners without a file count as left behind.
            var owner = owners.Create();
            owners.RemoveStale(isChecked: checkNow);
            return new QueueSession(database, owner, options.MaxBytes)
            {
                IsUnchecked = unclean && !checkNow,
            };
        }
        catch (Exception error)
            when (error is UnauthorizedAccessException || error.GetType() == typeof(IOException))
        {
            throw QueueDirectories.Unusable(options.Directory, error);
        }
    }

    /// <summary>The statement that lets a connection wait for others.</summary>
    public string BusyTimeoutSql => $"PRAGMA busy_timeout = {Milliseconds(options.BusyTimeout)}";

    /// <summary>Begins to check a file that was not checked before it was opened; null if there is no need.</summary>
    public PageCheck? CheckInBackground(QueueSession session, ILogger logger) =>
        session.IsUnchecked ? PageCheck.Begin(this, session.Owner, options, logger) : null;

    /// <summary>The exception for callers while the file is in use and known to be damaged.</summary>
    public QueueFileException DamagedInUse(string reason) =>
        new(
            Path,
            $"The queue file '{Path}' is damaged ({reason}), so nothing is accepted any more. "
                + "End all processes that use it; the next one to open it sets it aside."
        );

    // SQLite goes on with what stands before the damage and writes over the rest: both files are copied as they are before it opens them.
    private string? KeepDamagedLog()
    {
        if (LengthOf(Path) is not > 0 || WriteAheadLog.FindDamage(Wal) is not { } damage)
        {
            return null;
        }

        var aside = DamagedFiles.FreeName(Path, options.TimeProvider);
        DamagedFiles.Copy(Wal, aside + "-wal");
        DamagedFiles.Copy(Path, aside);
        options.ReportLog(new QueueFileSetAside(Wal, aside + "-wal", damage));
        return damage;
    }

    private QueueDatabase OpenDatabase(bool alive, bool checkAll, string? logDamage)
    {
        if (DamageBeforeOpening() is { } damage)
        {
            SetAside(damage, alive, null);
        }

        try
        {
            return OpenChecked(checkAll, cutShort: logDamage is not null);
        }
        catch (SqliteException error) when (error.IsDamage())
        {
            SetAside(error.Message, alive, error);
            return OpenChecked(checkAll: false);
        }
        catch (SqliteException error)
        {
            throw error.ForCaller(Path);
        }
    }

    // SQLite takes an empty file for a new database, and throws away a log that belongs to it. We never leave an empty file.
    private string? DamageBeforeOpening() =>
        (LengthOf(Path), LengthOf(Wal)) switch
        {
            (0, _) => "the file is empty",
            (null, > 0) => "the file is gone, and only its write-ahead log is left",
            _ => null,
        };

    private QueueDatabase OpenChecked(bool checkAll, bool cutShort = false)
    {
        if (!File.Exists(Path))
        {
            NewQueueFile.Create(Path, options.Migrations);
        }

        var database = new QueueDatabase(Path);
        try
        {
            database.Run(BusyTimeoutSql);
            CheckIdentity(database);
            if (checkAll)
            {
                CheckPages(database);
            }

            Configure(database);
            Migrate(database);
            if (cutShort)
            {
                CutShortCheck.Run(database);
                // What is left behind the damage would be found again after each crash.
                database.Run("PRAGMA wal_checkpoint(TRUNCATE)");
            }

            return database;
        }
        catch
        {
            // Closing must not write the log into a file that is damaged, or that is not ours.
            _ = raw.sqlite3_db_config(
                database.Handle,
                raw.SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE,
                1,
                out _
            );
            database.Dispose();
            throw;
        }
    }

    private void CheckIdentity(QueueDatabase database)
    {
        var version = QueueSchema.ReadVersion(database);
        var application = database.Number("PRAGMA application_id");
        if (application != QueueSchema.ApplicationId)
        {
            throw new QueueFileException(
                Path,
                $"'{Path}' is a database of another program. Move it elsewhere, or set "
                    + $"{nameof(OfflineSyncOptions)}.{nameof(OfflineSyncOptions.QueueDirectory)} to another directory."
            );
        }

        if (version < 1)
        {
            // Files get their tables before they get their name.
            throw new SqliteException("the number of its format is gone", raw.SQLITE_CORRUPT);
        }

        if (version > options.Migrations.Count)
        {
            throw new QueueFileException(
                Path,
                $"The queue file '{Path}' has format {version}; this version of ECan.Sdk knows formats up to {options.Migrations.Count}. "
                    + "Update ECan.Sdk to the version that wrote the file. The file was not changed."
            );
        }
    }

    private void Migrate(QueueDatabase database)
    {
        try
        {
            QueueSchema.Migrate(database, options.Migrations);
        }
        catch (SqliteException error) when (!error.IsDamage())
        {
            throw new QueueFileException(
                Path,
                $"The queue file '{Path}' has format {QueueSchema.ReadVersion(database)} and could not be brought to format "
                    + $"{options.Migrations.Count}: {error.Message}. It stays as it was; the version of ECan.Sdk that wrote it can "
                    + "still use it.",
                error
            );
        }
    }

    /// <exception cref="SqliteException">The file is damaged.</exception>
    public static void CheckPages(QueueDatabase database)
    {
        using var row = database.Query("PRAGMA quick_check(1)");
        if (row.Step() && row.Text(0) is var finding && finding != "ok")
        {
            throw new SqliteException(finding, raw.SQLITE_CORRUPT);
        }
    }

    private void Configure(QueueDatabase database)
    {
        var full = options.Durability is QueueDurability.Full;
        database.Run("PRAGMA journal_mode = WAL");
        database.Run($"PRAGMA synchronous = {(full ? "FULL" : "NORMAL")}");
        database.Run("PRAGMA foreign_keys = ON");
        // What a statement would have to undo holds tasks: it does not belong in a directory for temporary files.
        database.Run("PRAGMA temp_store = MEMORY");
        database.Run($"PRAGMA journal_size_limit = {LogLimit}");
        database.Run($"PRAGMA wal_autocheckpoint = {LogPages}");
        if (full && OperatingSystem.IsMacOS())
        {
            // There, a plain fsync leaves the data in the drive's cache.
            database.Run("PRAGMA fullfsync = ON");
            database.Run("PRAGMA checkpoint_fullfsync = ON");
        }
    }

    private void SetAside(string reason, bool alive, SqliteException? cause)
    {
        if (alive)
        {
            throw new QueueFileException(
                Path,
                $"The queue file '{Path}' is damaged ({reason}) while another process has it open. "
                    + "End all processes that use it; the next one to open it sets it aside.",
                cause
            );
        }

        var aside = DamagedFiles.FreeName(Path, options.TimeProvider);
        DamagedFiles.Move(Path, aside);
        DamagedFiles.Move(Wal, aside + "-wal");
        DamagedFiles.Move(Path + "-shm", aside + "-shm");
        options.Report(new QueueFileSetAside(Path, aside, reason));
    }

    private static long? LengthOf(string path) =>
        new FileInfo(path) is { Exists: true } file ? file.Length : null;

    private static string Milliseconds(TimeSpan time) =>
        time.TotalMilliseconds.ToString("0", CultureInfo.InvariantCulture);
}
