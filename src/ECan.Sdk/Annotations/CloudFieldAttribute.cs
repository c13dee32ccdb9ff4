namespace ECan.Sdk;

/// <summary>Says which field of the cloud a property of a <see cref="SyncEntityAttribute">synced</see> type is, where their names do not tell.</summary>
/// <remarks>On a parameter of a record it holds for the property of that name.</remarks>
/// <param name="name">The field by its local or its cloud name; null where the property's own name tells it.</param>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter)]
public sealed class CloudFieldAttribute(string? name = null) : Attribute
{
    /// <summary>The field by its local or its cloud name; null where the property's own name tells it.</summary>
    public string? Name { get; } = name;

    /// <summary>The <c>JsonSerializerContext</c> that reads and writes the property, which is of type AWSJSON in the cloud.</summary>
    /// <value>Default: null, for that of <see cref="SyncEntityAttribute.JsonContext"/>.</value>
    public Type? JsonContext { get; set; }
}
