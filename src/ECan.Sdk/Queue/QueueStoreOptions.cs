using ECan.Sdk.Queue.Sqlite;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace ECan.Sdk.Queue;

/// <summary>How <see cref="SqliteQueueStore"/> is opened.</summary>
internal sealed record QueueStoreOptions
{
    /// <summary>The directory of the queue file; made if it is not there.</summary>
    public required string Directory { get; init; }

    /// <summary>What an accepted write survives.</summary>
    public QueueDurability Durability { get; init; } = QueueDurability.Full;

    /// <summary>How many bytes of entities the file may hold, over all scopes, failed tasks included.</summary>
    public long MaxBytes { get; init; } = long.MaxValue;

    /// <summary>Where the time comes from.</summary>
    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;

    /// <summary>Where logs go.</summary>
    public ILoggerFactory LoggerFactory { get; init; } = NullLoggerFactory.Instance;

    /// <summary>Told while the file is being opened, when a damaged file was moved out of the way, or copied.</summary>
    public Action<QueueFileSetAside>? SetAside { get; init; }

    /// <summary>How long a transaction waits for another process that writes.</summary>
    public TimeSpan BusyTimeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>After an unclean stop a file up to this size is checked before it is used, a larger one while it is used.</summary>
    public long LargeFile { get; init; } = 64 * 1024 * 1024;

    /// <summary>A file up to this size is checked at each opening: that takes a few milliseconds.</summary>
    public long SmallFile { get; init; } = 8 * 1024 * 1024;

    /// <summary>Called on the thread that checks a file in use, before it begins and again and again; for tests.</summary>
    public Action? CheckProgress { get; init; }

    /// <summary>The schema, version by version; other ones are for tests.</summary>
    public IReadOnlyList<string> Migrations { get; init; } = QueueSchema.Migrations;

    /// <summary>Logs that a file was set aside, and tells <see cref="SetAside"/>.</summary>
    public void Report(QueueFileSetAside file)
    {
        LoggerFactory
            .CreateLogger(typeof(SqliteQueueStore).FullName!)
            .SetAside(file.OriginalPath, file.NewPath, file.Reason);
        SetAside?.Invoke(file);
    }

    /// <summary>Logs that the log of the file is damaged and was copied, and tells <see cref="SetAside"/>.</summary>
    public void ReportLog(QueueFileSetAside file)
    {
        LoggerFactory
            .CreateLogger(typeof(SqliteQueueStore).FullName!)
            .LogDamaged(file.OriginalPath, file.NewPath, file.Reason);
        SetAside?.Invoke(file);
    }
}
