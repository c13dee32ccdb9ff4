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

    /// <summary>Where the time comes from.</summary>
    /// <summary>How many bytes of entities the file may hold, over all scopes, failed tasks included.</summary>
    public long MaxBytes { get; init; } = long.MaxValue;

    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;

    /// <summary>Where logs go.</summary>
    public ILoggerFactory LoggerFactory { get; init; } = NullLoggerFactory.Instance;

    /// <summary>Told on the writer's thread when a damaged file was moved out of the way.</summary>
    public Action<QueueFileSetAside>? SetAside { get; init; }

    /// <summary>How long a transaction waits for another process that writes.</summary>
    public TimeSpan BusyTimeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Logs that a file was set aside, and tells <see cref="SetAside"/>.</summary>
    public void Report(QueueFileSetAside file)
    {
        LoggerFactory
            .CreateLogger(typeof(SqliteQueueStore).FullName!)
            .SetAside(file.OriginalPath, file.NewPath, file.Reason);
        SetAside?.Invoke(file);
    }
}
