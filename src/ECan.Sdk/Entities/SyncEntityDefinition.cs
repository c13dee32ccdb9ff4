using System.Text.Json;

namespace ECan.Sdk;

/// <summary>
/// All that the runtime knows of one data type: names, documents and straight-line mappers. Plain data and delegates,
/// emitted by the generator and handed over in <see cref="OfflineSyncOptions.Entities"/>. Immutable, safe for any thread.
/// </summary>
public sealed class SyncEntityDefinition
{
    /// <summary>The data type, such as <c>skill</c>.</summary>
    public required string DataType { get; init; }

    /// <summary>The cloud's type, such as <c>AgentSkill</c>.</summary>
    public required string GraphQLType { get; init; }

    /// <summary>The type that holds the entity locally: a generated class, or one of the app's own.</summary>
    public required Type ClrType { get; init; }

    /// <summary>The fields that identify an entity, in order; never empty.</summary>
    public required IReadOnlyList<SyncField> Key { get; init; }

    /// <summary>The fields that name entities of other data types, for relations.</summary>
    public IReadOnlyList<SyncReference> References { get; init; } = [];

    /// <summary>
    /// The field in which the cloud tells the version of an entity and takes it back with the next write, to detect conflicts:
    /// <c>_version</c>; null where its updates and deletes take none.
    /// </summary>
    public string? VersionField { get; init; }

    /// <summary>Writes an entity as one JSON object with local names.</summary>
    public required Action<Utf8JsonWriter, object> WriteLocal { get; init; }

    /// <summary>
    /// Writes a key that was made on add back into the entity; null where the key cannot be made (several fields). One that does
    /// nothing leaves the key to <see cref="SyncResult.EntityKey"/>, for an entity that cannot be changed.
    /// </summary>
    public Action<object, string>? SetKey { get; init; }

    /// <summary>Reads an entity from the cloud's object.</summary>
    public required Func<JsonElement, object> ReadCloud { get; init; }

    /// <summary>How an entity is added; null if the cloud has no such mutation.</summary>
    public SyncOperationDefinition? Add { get; init; }

    /// <summary>How an entity is updated; null if the cloud has no such mutation.</summary>
    public SyncOperationDefinition? Update { get; init; }

    /// <summary>How an entity is deleted; null if the cloud has no such mutation.</summary>
    public SyncOperationDefinition? Delete { get; init; }

    /// <summary>The local names of the fields that say which entity is meant and what it refers to: the key, then the references.</summary>
    internal IReadOnlyList<string> IdentifyingNames =>
        field ??= [
            .. Key.Select(part => part.LocalName),
            .. References.Select(reference => reference.LocalName),
        ];

    /// <summary>The definition of an operation; null if the cloud does not have it.</summary>
    public SyncOperationDefinition? Find(SyncOperation operation) =>
        operation switch
        {
            SyncOperation.Add => Add,
            SyncOperation.Update => Update,
            SyncOperation.Delete => Delete,
            _ => throw new ArgumentOutOfRangeException(
                nameof(operation),
                operation,
                "Unknown operation."
            ),
        };
}
