using System.ComponentModel;
using System.Text.Json;

namespace ECan.Sdk;

/// <summary>
/// Turns values of the local form into the cloud's form, one method for each type of the schema. For generated code, which holds
/// the names; all rules are here. Stateless, safe for any thread.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static partial class CloudJson
{
    /// <summary>Begins the input object of an entity.</summary>
    /// <param name="local">A reader before the start of the local object, or at it.</param>
    /// <param name="cloud">Gets the start of the object.</param>
    /// <param name="context">The context of the write.</param>
    /// <param name="nulls">What a null means for this operation.</param>
    /// <exception cref="CloudMappingException">The local form is no object.</exception>
    public static CloudObject BeginObject(
        ref Utf8JsonReader local,
        Utf8JsonWriter cloud,
        CloudWriteContext context,
        CloudNulls nulls
    )
    {
        ArgumentNullException.ThrowIfNull(cloud);
        ArgumentNullException.ThrowIfNull(context);
        var entity = new CloudObject(context, nulls, path: null);
        ReadStart(ref local, new(entity, "$"));
        cloud.WriteStartObject();
        return entity;
    }

    /// <summary>Begins an object that is nested in an entity.</summary>
    /// <param name="local">A reader at the value.</param>
    /// <param name="cloud">Gets the start of the object.</param>
    /// <param name="field">Where the object stands.</param>
    /// <exception cref="CloudMappingException">The value is no object.</exception>
    public static CloudObject BeginObject(
        ref Utf8JsonReader local,
        Utf8JsonWriter cloud,
        in CloudField field
    )
    {
        ArgumentNullException.ThrowIfNull(cloud);
        ReadStart(ref local, field);
        cloud.WriteStartObject();
        return new(field.Context, field.Nulls, field.Path);
    }

    /// <summary>Goes on to the next member of the local object.</summary>
    /// <returns>False at the end of the object.</returns>
    public static bool NextName(ref Utf8JsonReader local) =>
        local.Read() && local.TokenType is JsonTokenType.PropertyName;

    /// <summary>The name at the reader, unescaped, by which generated code finds its field.</summary>
    public static ReadOnlySpan<byte> Name(ref Utf8JsonReader local) =>
        local.HasValueSequence || local.ValueIsEscaped ? OddName(ref local) : local.ValueSpan;

    /// <summary>Passes over a member that this operation does not send though the mapping knows it.</summary>
    public static void Skip(ref Utf8JsonReader local) => local.Skip();

    /// <summary>Passes over a member that the mapping does not know, and notes its name.</summary>
    public static void SkipUnknown(ref Utf8JsonReader local, in CloudObject parent)
    {
        // What a GraphQL client added when it read the entity; nobody needs to hear of it.
        if (!local.ValueTextEquals("__typename"u8))
        {
            parent.Context.AddUnknownField(parent.PathOf(local.GetString() ?? ""));
        }

        local.Skip();
    }

    /// <summary>Rare: our own writers do not escape names that a schema can hold, and keep an entity in one piece.</summary>
    private static byte[] OddName(ref Utf8JsonReader local) =>
        System.Text.Encoding.UTF8.GetBytes(local.GetString() ?? "");

    internal static void ReadStart(ref Utf8JsonReader local, in CloudField field)
    {
        if (local.TokenType is JsonTokenType.None)
        {
            local.Read();
        }

        if (local.TokenType is not JsonTokenType.StartObject)
        {
            throw field.Unfit(ref local, "an object");
        }
    }
}
