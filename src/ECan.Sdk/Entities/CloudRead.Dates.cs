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

    /// <summary>A date-time in UTC from whole seconds since 1970, or from ISO text.</summary>
    public static DateTimeOffset? Timestamp(JsonElement value)
    {
        if (Whole(value) is { } seconds)
        {
            return IsoText.TryFromSeconds(seconds, out var instant) ? instant : null;
        }

        return IsoText.TryParseDateTime(Utf8(value), out var parsed) ? parsed : null;
    }

    private static byte[] Utf8(JsonElement value) => Encoding.UTF8.GetBytes(String(value) ?? "");
}
