namespace ECan.Sdk;

/// <summary>A write was not accepted because it, or the queue with it, would be too large. Nothing of its call was queued or sent.</summary>
public sealed class QueueLimitException : Exception
{
    /// <summary>Makes the exception.</summary>
    /// <param name="limit">The limit.</param>
    /// <param name="maxBytes">What the limit allows.</param>
    /// <param name="bytes">How large it would have become.</param>
    /// <param name="dataType">The data type of the write that did not fit.</param>
    /// <param name="entityKey">The entity of that write.</param>
    public QueueLimitException(
        QueueLimit limit,
        long maxBytes,
        long bytes,
        string dataType,
        EntityKey entityKey
    )
        : base(Words(limit, maxBytes, bytes, dataType, entityKey))
    {
        Limit = limit;
        MaxBytes = maxBytes;
        Bytes = bytes;
        DataType = dataType;
        EntityKey = entityKey;
    }

    /// <summary>The limit that stood in the way.</summary>
    public QueueLimit Limit { get; }

    /// <summary>What the limit allows, in bytes.</summary>
    public long MaxBytes { get; }

    /// <summary>What the task, or the queue with the write, would have had, in bytes.</summary>
    public long Bytes { get; }

    /// <summary>The data type of the write that did not fit; of several in one call, the first for which there was no room.</summary>
    public string DataType { get; }

    /// <summary>The entity of that write.</summary>
    public EntityKey EntityKey { get; }

    private static string Words(
        QueueLimit limit,
        long maxBytes,
        long bytes,
        string dataType,
        EntityKey key
    ) =>
        limit is QueueLimit.TaskBytes
            ? FormattableString.Invariant(
                $"{dataType} {key} has {bytes} bytes; one task may have {maxBytes}. Nothing of this call was queued or sent. Keep large content elsewhere and sync a reference to it, or raise {nameof(OfflineSyncOptions)}.{nameof(OfflineSyncOptions.MaxTaskBytes)} if your cloud takes more."
            )
            : FormattableString.Invariant(
                $"The queue is full: with {dataType} {key} it would hold {bytes} bytes, and it may hold {maxBytes}. Nothing of this call was queued or sent. Let the queue be sent, remove failed tasks, or raise {nameof(OfflineSyncOptions)}.{nameof(OfflineSyncOptions.MaxQueueBytes)}."
            );
}

/// <summary>The limits that keep a queue from growing without bound.</summary>
public enum QueueLimit
{
    /// <summary><see cref="OfflineSyncOptions.MaxTaskBytes"/>.</summary>
    TaskBytes,

    /// <summary><see cref="OfflineSyncOptions.MaxQueueBytes"/>.</summary>
    QueueBytes,
}
