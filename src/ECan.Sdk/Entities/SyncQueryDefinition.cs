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
}
