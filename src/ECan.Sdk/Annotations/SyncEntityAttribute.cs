namespace ECan.Sdk;

/// <summary>
/// Says that a class, record or struct of the app is synced as a data type: the generator maps it instead of making a class of its own,
/// and <c>Sync…Async</c>, <c>Get…Async</c> and <c>Query…Async</c> take and return it.
/// </summary>
/// <remarks>
/// Properties find their fields by <see cref="CloudFieldAttribute"/>, by <c>[JsonPropertyName]</c>, else by their names, whether written
/// in snake, camel or Pascal case. What does not fit is a diagnostic of the build.
/// </remarks>
/// <param name="dataType">The data type of the mapping, such as <c>skill</c>.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, Inherited = false)]
public sealed class SyncEntityAttribute(string dataType) : Attribute
{
    /// <summary>The data type of the mapping.</summary>
    public string DataType { get; } = dataType;

    /// <summary>
    /// The <c>JsonSerializerContext</c> that knows the types of the properties over AWSJSON, where
    /// <see cref="CloudFieldAttribute.JsonContext"/> names no other.
    /// </summary>
    /// <value>Default: null; such properties then hold JSON as it is, as a <c>JsonNode</c> for example.</value>
    public Type? JsonContext { get; set; }
}
