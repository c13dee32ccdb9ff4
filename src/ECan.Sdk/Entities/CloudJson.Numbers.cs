using System.Globalization;
using System.Text.Json;

namespace ECan.Sdk;

public static partial class CloudJson
{
    private const NumberStyles Digits =
        NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;

    /// <summary>Int: a whole number of 32 bits, also as text.</summary>
    /// <inheritdoc cref="CloudValueWriter"/>
    public static void Int(ref Utf8JsonReader local, Utf8JsonWriter cloud, in CloudField field)
    {
        ArgumentNullException.ThrowIfNull(cloud);
        if (
            !TryGetWhole(ref local, field, out var number)
            || number is < int.MinValue or > int.MaxValue
        )
        {
            throw field.Unfit(ref local, "a whole number of 32 bits");
        }

        cloud.WriteNumberValue(number);
    }

    /// <summary>Float: any finite number, also as text. The digits stay as they are.</summary>
    /// <inheritdoc cref="CloudValueWriter"/>
    public static void Float(ref Utf8JsonReader local, Utf8JsonWriter cloud, in CloudField field)
    {
        ArgumentNullException.ThrowIfNull(cloud);
        if (local.TokenType is JsonTokenType.Number or JsonTokenType.String)
        {
            using var text = LocalText.Of(ref local, field);
            if (
                double.TryParse(text.Bytes, Digits, CultureInfo.InvariantCulture, out var number)
                && double.IsFinite(number)
            )
            {
                if (local.TokenType is JsonTokenType.Number)
                {
                    cloud.WriteRawValue(text.Bytes, skipInputValidation: true);
                }
                else
                {
                    cloud.WriteNumberValue(number);
                }

                return;
            }
        }

        throw field.Unfit(ref local, "a number");
    }

    /// <summary>Boolean, also as the text true or false in any case.</summary>
    /// <inheritdoc cref="CloudValueWriter"/>
    public static void Boolean(ref Utf8JsonReader local, Utf8JsonWriter cloud, in CloudField field)
    {
        ArgumentNullException.ThrowIfNull(cloud);
        if (local.TokenType is JsonTokenType.True or JsonTokenType.False)
        {
            cloud.WriteBooleanValue(local.TokenType is JsonTokenType.True);
            return;
        }

        if (local.TokenType is JsonTokenType.String)
        {
            using var text = LocalText.Of(ref local, field);
            if (System.Text.Ascii.EqualsIgnoreCase(text.Bytes, "true"u8))
            {
                cloud.WriteBooleanValue(value: true);
                return;
            }

            if (System.Text.Ascii.EqualsIgnoreCase(text.Bytes, "false"u8))
            {
                cloud.WriteBooleanValue(value: false);
                return;
            }
        }

        throw field.Unfit(ref local, "true or false");
    }

    /// <summary>Whether the value is a whole number, as a number or as text.</summary>
    private static bool TryGetWhole(ref Utf8JsonReader local, in CloudField field, out long number)
    {
        number = 0;
        switch (local.TokenType)
        {
            case JsonTokenType.Number when local.TryGetInt64(out number):
                return true;
            case JsonTokenType.Number:
                // 5.0 and 5e2 are whole, too.
                var isWhole =
                    local.TryGetDecimal(out var value)
                    && decimal.IsInteger(value)
                    && value is >= long.MinValue and <= long.MaxValue;
                number = isWhole ? (long)value : 0;
                return isWhole;
            case JsonTokenType.String:
                using (var text = LocalText.Of(ref local, field))
                {
                    return long.TryParse(
                        text.Bytes,
                        NumberStyles.AllowLeadingSign,
                        CultureInfo.InvariantCulture,
                        out number
                    );
                }

            default:
                return false;
        }
    }
}
