namespace ECan.Sdk;

/// <summary>Says of an assembly that it carries an entity which is mirrored to the cloud. Emitted by the generator, read by the analyzer.</summary>
/// <param name="entityType">The class of the entity.</param>
/// <param name="dataType">The data type, such as <c>skill</c>.</param>
/// <param name="operations">The operations that the cloud has for it.</param>
[AttributeUsage(AttributeTargets.Assembly, AllowMultiple = true)]
public sealed class SyncEntityInfoAttribute(
    Type entityType,
    string dataType,
    SyncOperations operations
) : Attribute
{
    /// <summary>The class of the entity.</summary>
    public Type EntityType { get; } = entityType;

    /// <summary>The data type, such as <c>skill</c>.</summary>
    public string DataType { get; } = dataType;

    /// <summary>The operations that the cloud has for the entity.</summary>
    public SyncOperations Operations { get; } = operations;
}
