namespace ECan.Sdk.Testing.Entities;

/// <summary>A kind of entity, as the schema's operations show it.</summary>
internal sealed class EntityType(string name, IReadOnlyList<string> key)
{
    public string Name { get; } = name;

    /// <summary>The fields that identify an entity, in order.</summary>
    public IReadOnlyList<string> Key { get; } = key;

    /// <summary>All fields of its inputs and its object type.</summary>
    public HashSet<string> Fields { get; } = new(key, StringComparer.Ordinal);

    /// <summary>The fields that hold AWSJSON.</summary>
    public HashSet<string> JsonFields { get; } = new(StringComparer.Ordinal);

    /// <summary>The fields that the cloud fills in itself: createdAt, updatedAt, _version, _lastChangedAt.</summary>
    public HashSet<string> ServerFields { get; } = new(StringComparer.Ordinal);

    /// <summary>The names behind the verbs of its operations, in the singular.</summary>
    public HashSet<string> Stems { get; } = new(StringComparer.OrdinalIgnoreCase);
}
