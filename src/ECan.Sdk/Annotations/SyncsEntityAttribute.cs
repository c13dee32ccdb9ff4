namespace ECan.Sdk;

/// <summary>Says of a method that it syncs an entity to the cloud, or sees to it that it is synced later: the analyzer takes a call of it for a sync.</summary>
/// <remarks>Read by the analyzer only; it does nothing at run time.</remarks>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Delegate)]
public sealed class SyncsEntityAttribute : Attribute
{
    /// <summary>The entity is told by a parameter or a type argument; without one the method counts for every entity.</summary>
    public SyncsEntityAttribute() { }

    /// <summary>The entity is named.</summary>
    /// <param name="entityType">The class of the entity.</param>
    public SyncsEntityAttribute(Type entityType) => EntityType = entityType;

    /// <summary>The class of the entity; null if the method's signature tells it.</summary>
    public Type? EntityType { get; }
}
