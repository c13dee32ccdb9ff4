using System.Text.Json;

namespace ECan.Sdk;

public static partial class CloudJson
{
    /// <summary>Makes the writer of a list whose items the cloud allows to be null.</summary>
    /// <param name="item">Writes an item that is not null.</param>
    public static CloudValueWriter ListOf(CloudValueWriter item)
    {
        ArgumentNullException.ThrowIfNull(item);
        return (ref local, cloud, in field) =>
            WriteList(ref local, cloud, field, item, nullsFit: true);
    }

    /// <summary>Makes the writer of a list whose items the cloud does not allow to be null.</summary>
    /// <param name="item">Writes an item.</param>
    public static CloudValueWriter ListOfRequired(CloudValueWriter item)
    {
        ArgumentNullException.ThrowIfNull(item);
        return (ref local, cloud, in field) =>
            WriteList(ref local, cloud, field, item, nullsFit: false);
    }

    private static void WriteList(
        ref Utf8JsonReader local,
        Utf8JsonWriter cloud,
        in CloudField field,
        CloudValueWriter item,
        bool nullsFit
    )
    {
        if (local.TokenType is not JsonTokenType.StartArray)
        {
            throw field.Unfit(ref local, "a list");
        }

        cloud.WriteStartArray();
        for (var i = 0; local.Read() && local.TokenType is not JsonTokenType.EndArray; i++)
        {
            if (local.TokenType is not JsonTokenType.Null)
            {
                item(ref local, cloud, field.Item(i));
            }
            else if (nullsFit)
            {
                cloud.WriteNullValue();
            }
            else
            {
                throw field.Item(i).Error("is null, where the cloud expects a value.");
            }
        }

        cloud.WriteEndArray();
    }
}
