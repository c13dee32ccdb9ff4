using System.Text.Json;

namespace ECan.Sdk;

public static partial class CloudJson
{
    /// <summary>String, ID, AWSEmail, AWSPhone and AWSIPAddress. Numbers and booleans go as their text.</summary>
    /// <inheritdoc cref="CloudValueWriter"/>
    public static void String(ref Utf8JsonReader local, Utf8JsonWriter cloud, in CloudField field)
    {
        ArgumentNullException.ThrowIfNull(cloud);
        switch (local.TokenType)
        {
            // What most fields are.
            case JsonTokenType.String when LocalText.TryGetPlain(ref local, out var plain):
                cloud.WriteStringValue(plain);
                break;
            case JsonTokenType.String or JsonTokenType.Number:
                using (var text = LocalText.Of(ref local, field))
                {
                    cloud.WriteStringValue(text.Bytes);
                }

                break;
            case JsonTokenType.True:
                cloud.WriteStringValue("true"u8);
                break;
            case JsonTokenType.False:
                cloud.WriteStringValue("false"u8);
                break;
            default:
                throw field.Unfit(ref local, "text");
        }
    }

    /// <summary>A value of an enum, by its name; names that the schema did not have at build go as they are.</summary>
    /// <inheritdoc cref="CloudValueWriter"/>
    public static void Enum(ref Utf8JsonReader local, Utf8JsonWriter cloud, in CloudField field)
    {
        ArgumentNullException.ThrowIfNull(cloud);
        if (local.TokenType is not JsonTokenType.String)
        {
            throw field.Unfit(ref local, "the name of an enum value");
        }

        using var text = LocalText.Of(ref local, field);
        cloud.WriteStringValue(text.Bytes);
    }

    /// <summary>AWSURL: an absolute address, sent as it was written.</summary>
    /// <inheritdoc cref="CloudValueWriter"/>
    public static void Url(ref Utf8JsonReader local, Utf8JsonWriter cloud, in CloudField field)
    {
        ArgumentNullException.ThrowIfNull(cloud);
        if (local.TokenType is not JsonTokenType.String || !IsAbsolute(ref local, field))
        {
            throw field.Unfit(ref local, "an absolute URL such as https://example.com/a");
        }

        using var text = LocalText.Of(ref local, field);
        cloud.WriteStringValue(text.Bytes);
    }

    private static bool IsAbsolute(ref Utf8JsonReader local, in CloudField field)
    {
        using var text = LocalText.Of(ref local, field);
        return AbsoluteUrl.TryParse(System.Text.Encoding.UTF8.GetString(text.Bytes), out _);
    }
}
