using System.Text.Json;

namespace ECan.Sdk;

/// <summary>Turns one entity from its local JSON form into the cloud's input form. Generated; straight through, without the CLR type.</summary>
/// <param name="local">A reader before the start of the local object.</param>
/// <param name="cloud">Gets one JSON value: the item of the mutation's input.</param>
/// <param name="context">What the mapping may need beside the entity; collects what was dropped.</param>
/// <exception cref="CloudMappingException">The data cannot be turned into the cloud's form.</exception>
public delegate void CloudWriter(
    ref Utf8JsonReader local,
    Utf8JsonWriter cloud,
    CloudWriteContext context
);
