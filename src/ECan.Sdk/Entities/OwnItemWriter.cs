using System.ComponentModel;
using System.Text.Json;

namespace ECan.Sdk;

/// <summary>Writes one item of a list of the app's own classes in the local form. For generated code.</summary>
/// <param name="local">Gets the value.</param>
/// <param name="item">The item.</param>
/// <param name="field">Where the item stands.</param>
/// <exception cref="CloudMappingException">The item has no local form.</exception>
[EditorBrowsable(EditorBrowsableState.Never)]
public delegate void OwnItemWriter<in T>(Utf8JsonWriter local, T item, OwnField field);
