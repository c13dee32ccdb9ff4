namespace ECan.Sdk;

/// <summary>
/// Says of a method that it saves an entity locally, so that the analyzer expects a sync after a call of it. On an interface it says so of all
/// its methods whose names begin with Save, Add, Insert, Create, Update, Upsert, Delete or Remove.
/// </summary>
/// <remarks>Read by the analyzer only; it does nothing at run time.</remarks>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Interface | AttributeTargets.Delegate)]
public sealed class SavesEntityAttribute : Attribute
{
    /// <summary>The entity is told by a parameter, a type argument or the return type.</summary>
    public SavesEntityAttribute() { }

    /// <summary>The entity is named, for a method that takes only its id or nothing of it.</summary>
    /// <param name="entityType">The class of the entity.</param>
    public SavesEntityAttribute(Type entityType) => EntityType = entityType;

    /// <summary>The class of the entity; null if the method's signature tells it.</summary>
    public Type? EntityType { get; }

    /// <summary>What the save does to the entity.</summary>
    /// <value>Default: <see cref="SyncOperations.None"/>, which leaves it open.</value>
    public SyncOperations Operations { get; set; }
}
