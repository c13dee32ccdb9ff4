using System.ComponentModel;
using System.Text.Json;

namespace ECan.Sdk;

/// <summary>Turns one value that is not null from its local form into the cloud's. For generated code.</summary>
/// <param name="local">A reader at the value; at its end when the call returns.</param>
/// <param name="cloud">Gets the value.</param>
/// <param name="field">Where the value stands.</param>
/// <exception cref="CloudMappingException">The value does not fit the field.</exception>
[EditorBrowsable(EditorBrowsableState.Never)]
public delegate void CloudValueWriter(
    ref Utf8JsonReader local,
    Utf8JsonWriter cloud,
    in CloudField field
);
