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
}

/// <summary>A store that can take over the tasks of another queue.</summary>
internal interface IQueueImport
{
    /// <summary>Appends tasks in order, not coalesced, all or none. A task whose id is taken gets a new one.</summary>
    /// <returns>The ids that the tasks have now.</returns>
    ValueTask<IReadOnlyList<string>> ImportAsync(
        IReadOnlyList<ImportedTask> tasks,
        CancellationToken cancellationToken = default
    );
}
