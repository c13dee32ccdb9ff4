namespace ECan.Sdk;

/// <summary>One query as the schema shows it. Immutable.</summary>
public sealed class SyncQueryDefinition
{
    /// <summary>The query field, such as <c>getAgentSkills</c>.</summary>
    public required string Field { get; init; }

    /// <summary>The whole document; a constant. Its variables are named like the arguments.</summary>
    public required string Document { get; init; }

    /// <summary>How the answer is read.</summary>
    public required SyncResultShape Result { get; init; }

    /// <summary>
    /// The argument that takes the <c>nextToken</c> of the page before; null where the answer comes whole. Such a query is asked by
    /// <see cref="IOfflineSyncManager.QueryPagesAsync"/>.
    /// </summary>
    public string? NextTokenArgument { get; init; }
}
