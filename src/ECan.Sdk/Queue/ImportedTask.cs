namespace ECan.Sdk.Queue;

/// <summary>A task of another queue, with the state that it had there.</summary>
/// <param name="Task">The write.</param>
internal sealed record ImportedTask(NewTask Task)
{
    /// <summary>Whether it was given up.</summary>
    public bool Failed { get; init; }

    /// <summary>How often it was, or may have been, sent.</summary>
    public int Attempts { get; init; }

    /// <summary>The last error.</summary>
    public SyncError? Error { get; init; }

    /// <summary>When the last error came.</summary>
    public DateTimeOffset? LastRetryAt { get; init; }

    /// <summary>The file that it was read from; null if it was not read from one.</summary>
    public ImportedFile? File { get; init; }
}

/// <summary>A store that can take over the tasks of another queue.</summary>
internal interface IQueueImport
{
    /// <summary>Keeps others from importing, and waits for one who does, until the result is disposed.</summary>
    /// <exception cref="QueueFileException">Another one did not come to its end in time.</exception>
    ValueTask<IDisposable> LockAsync(CancellationToken cancellationToken);

    /// <summary>
    /// Appends tasks in order, not coalesced, all or none, and notes the files that they come from. A task whose id is taken gets a new
    /// one. A task of a file that was noted by an earlier call is left out: it is in the queue, or was delivered or removed since.
    /// </summary>
    /// <returns>The ids that the tasks have now; null for those that were left out.</returns>
    ValueTask<IReadOnlyList<string?>> ImportAsync(
        IReadOnlyList<ImportedTask> tasks,
        CancellationToken cancellationToken = default
    );
}
