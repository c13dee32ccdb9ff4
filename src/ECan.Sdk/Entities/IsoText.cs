using System.Buffers.Text;
using System.Globalization;

namespace ECan.Sdk;

/// <summary>Dates and times as ISO 8601 writes them and AppSync wants them. Strict: what is not clearly a date is none.</summary>
internal static class IsoText
{
    /// <summary>The longest text that <see cref="Format(DateTimeOffset, Span{byte})"/> or one of its siblings gives.</summary>
    internal const int MaxLength = 32;

    private const int DateLength = 10;
    private const int MinFractionDigits = 3;
    private const int MaxFractionDigits = 7;

    /// <summary>Reads a date; what follows it (a time, an offset) must be well formed and is cut off.</summary>
    internal static bool TryParseDate(ReadOnlySpan<byte> text, out DateOnly date) =>
        TryTakeDate(ref text, out date)
        && (
            IsoTime.TryParseOffset(text, out _)
            || (TryTakeSeparator(ref text) && IsoTime.TryParse(text, out _))
        );

    /// <summary>Reads a date-time. Without an offset it is UTC; without a time it is midnight.</summary>
    internal static bool TryParseDateTime(ReadOnlySpan<byte> text, out DateTimeOffset value)
    {
        value = default;
        if (!TryTakeDate(ref text, out var date))
        {
            return false;
        }

        var time = default(IsoTime);
        if (!text.IsEmpty && !(TryTakeSeparator(ref text) && IsoTime.TryParse(text, out time)))
        {
            return false;
        }

        var ticks =
            date.ToDateTime(TimeOnly.MinValue).Ticks
            + time.Ticks
            - time.Offset.GetValueOrDefault().Ticks;
        if (ticks < DateTime.MinValue.Ticks || ticks > DateTime.MaxValue.Ticks)
        {
            return false;
        }

        value = new(ticks, TimeSpan.Zero);
        return true;
    }

    /// <summary>Reads the text of a whole number of milliseconds since 1970.</summary>
    internal static bool TryParseMilliseconds(ReadOnlySpan<byte> text, out DateTimeOffset value)
    {
        value = default;
        return Utf8Parser.TryParse(text, out long number, out var used)
            && used == text.Length
            && TryFromMilliseconds(number, out value);
    }

    internal static bool TryFromMilliseconds(long number, out DateTimeOffset value)
    {
        var isInRange =
            number >= DateTimeOffset.MinValue.ToUnixTimeMilliseconds()
            && number <= DateTimeOffset.MaxValue.ToUnixTimeMilliseconds();
        value = isInRange ? DateTimeOffset.FromUnixTimeMilliseconds(number) : default;
        return isInRange;
    }

    internal static bool TryFromSeconds(long number, out DateTimeOffset value)
    {
        var isInRange =
            number >= DateTimeOffset.MinValue.ToUnixTimeSeconds()
            && number <= DateTimeOffset.MaxValue.ToUnixTimeSeconds();
        value = isInRange ? DateTimeOffset.FromUnixTimeSeconds(number) : default;
        return isInRange;
    }

    /// <summary>Writes <c>2026-11-23T10:00:00.000Z</c>: always UTC, three to seven digits of a second.</summary>
    internal static int Format(DateTimeOffset value, Span<byte> text)
    {
        value.UtcDateTime.TryFormat(
            text,
            out var length,
            "yyyy-MM-dd'T'HH:mm:ss.fffffff",
            CultureInfo.InvariantCulture
        );
        length = TrimFraction(text, length);
        text[length] = (byte)'Z';
        return length + 1;
    }

    /// <summary>Writes <c>2026-11-23</c>.</summary>
    internal static int Format(DateOnly value, Span<byte> text)
    {
        value.TryFormat(text, out var length, "yyyy-MM-dd", CultureInfo.InvariantCulture);
        return length;
    }

    /// <summary>Writes <c>10:00:00.000</c>, three to seven digits of a second, and the offset if there is one.</summary>
    internal static int Format(IsoTime value, Span<byte> text)
    {
        new TimeOnly(value.Ticks).TryFormat(
            text,
            out var length,
            "HH:mm:ss.fffffff",
            CultureInfo.InvariantCulture
        );
        length = TrimFraction(text, length);
        return length + FormatOffset(value.Offset, text[length..]);
    }

    private static int FormatOffset(TimeSpan? offset, Span<byte> text)
    {
        if (offset is not { } value)
        {
            return 0;
        }

        if (value == TimeSpan.Zero)
        {
            text[0] = (byte)'Z';
            return 1;
        }

        text[0] = (byte)(value < TimeSpan.Zero ? '-' : '+');
        var format = value.Seconds is 0 ? @"hh\:mm" : @"hh\:mm\:ss";
        value.TryFormat(text[1..], out var length, format, CultureInfo.InvariantCulture);
        return length + 1;
    }

    private static int TrimFraction(Span<byte> text, int length)
    {
        var shortest = length - (MaxFractionDigits - MinFractionDigits);
        while (length > shortest && text[length - 1] is (byte)'0')
        {
            length--;
        }

        return length;
    }

    private static bool TryTakeDate(ref ReadOnlySpan<byte> text, out DateOnly date)
    {
        date = default;
        if (
            text.Length < DateLength
            || !IsoDigits.TryRead(text, 0, 4, out var year)
            || !IsoDigits.TryRead(text, 5, 2, out var month)
            || !IsoDigits.TryRead(text, 8, 2, out var day)
            || text[4] is not (byte)'-'
            || text[7] is not (byte)'-'
            || year < 1
            || month is < 1 or > 12
            || day < 1
            || day > DateTime.DaysInMonth(year, month)
        )
        {
            return false;
        }

        date = new(year, month, day);
        text = text[DateLength..];
        return true;
    }

    private static bool TryTakeSeparator(ref ReadOnlySpan<byte> text)
    {
        if (text.IsEmpty || text[0] is not ((byte)'T' or (byte)'t' or (byte)' '))
        {
            return false;
        }

        text = text[1..];
        return true;
    }
}
