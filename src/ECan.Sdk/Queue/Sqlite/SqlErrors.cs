using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace ECan.Sdk.Queue.Sqlite;

/// <summary>Result codes of SQLite as exceptions, and what they mean for the file.</summary>
internal static class SqlErrors
{
    public static void Check(sqlite3 connection, int code)
    {
        if (code is not (raw.SQLITE_OK or raw.SQLITE_DONE or raw.SQLITE_ROW))
        {
            throw new SqliteException(
                raw.sqlite3_errmsg(connection).utf8_to_string(),
                code & 0xFF,
                raw.sqlite3_extended_errcode(connection)
            );
        }
    }

    /// <summary>Whether the bytes of the file are wrong, which no waiting and no permission mends.</summary>
    public static bool IsDamage(this SqliteException error) =>
        error.SqliteErrorCode is raw.SQLITE_NOTADB or raw.SQLITE_CORRUPT;

    /// <summary>The exception for the caller: says which file, and what to do where the cause lies outside the library.</summary>
    public static Exception ForCaller(this Exception error, string path) =>
        error is SqliteException sqlite && Advice(sqlite) is { } advice
            ? new QueueFileException(path, $"The queue file '{path}' {advice}", error)
            : error;

    private static string? Advice(SqliteException error) =>
        error.SqliteErrorCode switch
        {
            raw.SQLITE_FULL =>
                "could not be written: the disk is full. Nothing was queued; free some space.",
            raw.SQLITE_IOERR => $"could not be read or written ({error.Message}). Check the disk.",
            raw.SQLITE_READONLY or raw.SQLITE_PERM or raw.SQLITE_CANTOPEN or raw.SQLITE_AUTH =>
                $"may not be opened or written ({error.Message}). Give this user access to it, or set "
                    + $"{nameof(OfflineSyncOptions)}.{nameof(OfflineSyncOptions.QueueDirectory)} to another directory.",
            raw.SQLITE_BUSY or raw.SQLITE_LOCKED =>
                "is locked by another process. Close what keeps it open, or set "
                    + $"{nameof(OfflineSyncOptions)}.{nameof(OfflineSyncOptions.QueueDirectory)} to another directory.",
            raw.SQLITE_NOTADB or raw.SQLITE_CORRUPT =>
                $"is damaged ({error.Message}). End all processes that use it; the next one to open it checks it and sets it aside if need be.",
            _ => null,
        };
}
