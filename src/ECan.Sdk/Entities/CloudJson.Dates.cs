using System.Text.Json;

namespace ECan.Sdk;

public static partial class CloudJson
{
    /// <summary>AWSDate: <c>YYYY-MM-DD</c>. A longer ISO text is cut to its date; a whole number, also as text, is epoch milliseconds.</summary>
    /// <inheritdoc cref="CloudValueWriter"/>
    public static void Date(ref Utf8JsonReader local, Utf8JsonWriter cloud, in CloudField field)
    {
        ArgumentNullException.ThrowIfNull(cloud);
        if (local.TokenType is JsonTokenType.String or JsonTokenType.Number)
        {
            using var text = LocalText.Of(ref local, field);
            if (!IsoText.TryParseDate(text.Bytes, out var date))
            {
                if (!IsoText.TryParseMilliseconds(text.Bytes, out var instant))
                {
                    throw field.Unfit(ref local, "a date such as 2026-11-23");
                }

                date = DateOnly.FromDateTime(instant.UtcDateTime);
            }

            Span<byte> formatted = stackalloc byte[IsoText.MaxLength];
            cloud.WriteStringValue(formatted[..IsoText.Format(date, formatted)]);
            return;
        }

        throw field.Unfit(ref local, "a date such as 2026-11-23");
    }

    /// <summary>AWSTime: <c>hh:mm:ss.sss</c>, with an offset only where the local form has one.</summary>
    /// <inheritdoc cref="CloudValueWriter"/>
    public static void Time(ref Utf8JsonReader local, Utf8JsonWriter cloud, in CloudField field)
    {
        ArgumentNullException.ThrowIfNull(cloud);
        if (local.TokenType is JsonTokenType.String)
        {
            using var text = LocalText.Of(ref local, field);
            if (IsoTime.TryParse(text.Bytes, out var time))
            {
                Span<byte> formatted = stackalloc byte[IsoText.MaxLength];
                cloud.WriteStringValue(formatted[..IsoText.Format(time, formatted)]);
                return;
            }
        }

        throw field.Unfit(ref local, "a time such as 10:30:00.000");
    }

    /// <summary>
    /// AWSDateTime: <c>2026-11-23T10:00:00.000Z</c>, always in UTC. A local text without an offset counts as UTC; a whole number,
    /// also as text, is epoch milliseconds; at most seven digits of a second are kept.
    /// </summary>
    /// <inheritdoc cref="CloudValueWriter"/>
    public static void DateTime(ref Utf8JsonReader local, Utf8JsonWriter cloud, in CloudField field)
    {
        ArgumentNullException.ThrowIfNull(cloud);
        if (local.TokenType is JsonTokenType.String or JsonTokenType.Number)
        {
            using var text = LocalText.Of(ref local, field);
            if (
                IsoText.TryParseDateTime(text.Bytes, out var instant)
                || IsoText.TryParseMilliseconds(text.Bytes, out instant)
            )
            {
                Span<byte> formatted = stackalloc byte[IsoText.MaxLength];
                cloud.WriteStringValue(formatted[..IsoText.Format(instant, formatted)]);
                return;
            }
        }

        throw field.Unfit(ref local, "a date-time such as 2026-11-23T10:00:00Z");
    }

    /// <summary>AWSTimestamp: whole seconds since 1970, also as text. ISO text is turned into them.</summary>
    /// <inheritdoc cref="CloudValueWriter"/>
    public static void Timestamp(
        ref Utf8JsonReader local,
        Utf8JsonWriter cloud,
        in CloudField field
    )
    {
        ArgumentNullException.ThrowIfNull(cloud);
        if (TryGetWhole(ref local, field, out var seconds))
        {
            // Beyond the year 9999 are milliseconds, taken for seconds.
            if (IsoText.TryFromSeconds(seconds, out _))
            {
                cloud.WriteNumberValue(seconds);
                return;
            }
        }
        else if (local.TokenType is JsonTokenType.String)
        {
            using var text = LocalText.Of(ref local, field);
            if (IsoText.TryParseDateTime(text.Bytes, out var instant))
            {
                cloud.WriteNumberValue(instant.ToUnixTimeSeconds());
                return;
            }
        }

        throw field.Unfit(ref local, "whole seconds since 1970 or a date-time");
    }
}
