using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;

namespace ECan.Sdk;

public static partial class CloudRead
{
    /// <summary>A date; of a longer ISO text its date, of a whole number that of the epoch milliseconds.</summary>
    public static DateOnly? Date(JsonElement value) =>
        IsoText.TryParseDate(Utf8(value), out var date) ? date
        : IsoText.TryParseMilliseconds(Utf8(value), out var instant)
            ? DateOnly.FromDateTime(instant.UtcDateTime)
        : null;

    /// <summary>A time of day; an offset behind it is lost.</summary>
    public static TimeOnly? Time(JsonElement value) =>
        IsoTime.TryParse(Utf8(value), out var time) ? new TimeOnly(time.Ticks) : null;

    /// <summary>A date-time in UTC; a whole number is epoch milliseconds.</summary>
    public static DateTimeOffset? DateTime(JsonElement value) =>
        IsoText.TryParseDateTime(Utf8(value), out var instant)
        || IsoText.TryParseMilliseconds(Utf8(value), out instant)
            ? instant
            : null;

    /// <summary>
    /// A date-time in UTC from whole seconds since 1970, or from ISO text. A number that is too large for seconds is milliseconds, which
    /// AppSync itself writes into <c>_lastChangedAt</c>.
    /// </summary>
    public static DateTimeOffset? Timestamp(JsonElement value)
    {
        if (Whole(value) is { } number)
        {
            return
                IsoText.TryFromSeconds(number, out var instant)
                || IsoText.TryFromMilliseconds(number, out instant)
                ? instant
                : null;
        }

        return IsoText.TryParseDateTime(Utf8(value), out var parsed) ? parsed : null;
    }

    /// <summary>The text of a string or number, as it came wherever no character of it is escaped.</summary>
    private static ReadOnlySpan<byte> Utf8(JsonElement value)
    {
        if (value.ValueKind is not (JsonValueKind.String or JsonValueKind.Number))
        {
            return [];
        }

        var raw = JsonMarshal.GetRawUtf8Value(value);
        return value.ValueKind is JsonValueKind.Number ? raw
            : raw.Contains((byte)'\\') ? Encoding.UTF8.GetBytes(Text(value) ?? "")
            : raw[1..^1];
    }
}
