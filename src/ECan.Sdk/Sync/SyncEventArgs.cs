using System.Text.Json;

namespace ECan.Sdk;

/// <summary>Tells that the status of a manager changed.</summary>
/// <param name="status">What it is now.</param>
/// <param name="previous">What it was.</param>
/// <param name="account">The account that it is about; null for an app without accounts.</param>
public sealed class SyncStatusChangedEventArgs(
    SyncStatus status,
    SyncStatus previous,
    string? account
) : EventArgs
{
    /// <summary>What the status is now.</summary>
    public SyncStatus Status { get; } = status;

    /// <summary>What the status was.</summary>
    public SyncStatus Previous { get; } = previous;

    /// <summary>The account that it is about; null for an app without accounts.</summary>
    public string? Account { get; } = account;
}

/// <summary>Tells what became of one write.</summary>
public abstract class SyncTaskEventArgs : EventArgs
{
    private protected SyncTaskEventArgs() { }

    /// <summary>The task's id.</summary>
    public required string TaskId { get; init; }

    /// <summary>The data type, such as <c>skill</c>.</summary>
    public required string DataType { get; init; }

    /// <summary>The operation.</summary>
    public required SyncOperation Operation { get; init; }

    /// <summary>The key of the entity.</summary>
    public required EntityKey EntityKey { get; init; }

    /// <summary>The account whose write it is; null for an app without accounts.</summary>
    public string? Account { get; init; }
}

/// <summary>Tells that a write went into the queue and waits there.</summary>
public sealed class TaskQueuedEventArgs : SyncTaskEventArgs;

/// <summary>Tells that the cloud has a write, or has nothing to learn of it: an add that never left and its delete cancel out.</summary>
public sealed class TaskSyncedEventArgs : SyncTaskEventArgs
{
    /// <summary>What the cloud returned for the entity; null if it returned nothing.</summary>
    public JsonElement? Response { get; init; }

    /// <inheritdoc cref="SyncResult.NewerEditsPending"/>
    public bool NewerEditsPending { get; init; }
}

/// <summary>Tells that a write was given up and waits for a person.</summary>
public sealed class TaskFailedEventArgs : SyncTaskEventArgs
{
    /// <summary>Why.</summary>
    public required SyncError Error { get; init; }
}

/// <summary>Tells that a manager went over to another account.</summary>
/// <param name="previous">The account that it had.</param>
/// <param name="account">The account that it has now.</param>
public sealed class AccountSwitchedEventArgs(string? previous, string? account) : EventArgs
{
    /// <summary>The account that the manager had.</summary>
    public string? Previous { get; } = previous;

    /// <summary>The account that the manager has now.</summary>
    public string? Account { get; } = account;
}

/// <summary>Tells that a queue file could not be read and was put aside, so that a person can look at it.</summary>
/// <param name="file">The file.</param>
public sealed class QueueFileSetAsideEventArgs(QueueFileSetAside file) : EventArgs
{
    /// <summary>The file, where it lies now, and what is wrong with it.</summary>
    public QueueFileSetAside File { get; } = file;
}
