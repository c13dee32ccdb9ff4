namespace ECan.Sdk;

/// <summary>A time of day as ISO 8601 writes it, with the offset that may stand behind it.</summary>
/// <param name="Ticks">Since midnight.</param>
/// <param name="Offset">From UTC; null where the text does not say.</param>
[System.Runtime.InteropServices.StructLayout(System.Runtime.InteropServices.LayoutKind.Auto)]
internal readonly record struct IsoTime(long Ticks, TimeSpan? Offset)
{
    private const int MaxFractionDigits = 9;
    private const int KeptFractionDigits = 7;

    /// <summary>Reads <c>hh:mm[:ss[.fffffffff]][Z|±hh[:]mm[:ss]]</c>; digits beyond the seventh of a fraction are cut.</summary>
    internal static bool TryParse(ReadOnlySpan<byte> text, out IsoTime time)
    {
        time = default;
        if (
            !TryTakeNumber(ref text, 23, out var hour)
            || !TryTake(ref text, (byte)':')
            || !TryTakeNumber(ref text, 59, out var minute)
        )
        {
            return false;
        }

        var second = 0;
        var fraction = 0L;
        if (TryTake(ref text, (byte)':'))
        {
            if (
                !TryTakeNumber(ref text, 59, out second) || !TryTakeFraction(ref text, out fraction)
            )
            {
                return false;
            }
        }

        if (!TryParseOffset(text, out var offset))
        {
            return false;
        }

        time = new(new TimeSpan(hour, minute, second).Ticks + fraction, offset);
        return true;
    }

    /// <summary>Reads nothing, <c>Z</c> or <c>±hh[[:]mm[:ss]]</c>.</summary>
    internal static bool TryParseOffset(ReadOnlySpan<byte> text, out TimeSpan? offset)
    {
        offset = null;
        if (text.IsEmpty)
        {
            return true;
        }

        if (text is [(byte)'Z' or (byte)'z'])
        {
            offset = TimeSpan.Zero;
            return true;
        }

        var isNegative = text[0] is (byte)'-';
        if (!isNegative && text[0] is not (byte)'+')
        {
            return false;
        }

        text = text[1..];
        if (!TryTakeNumber(ref text, 23, out var hour))
        {
            return false;
        }

        var minute = 0;
        var second = 0;
        if (!text.IsEmpty)
        {
            TryTake(ref text, (byte)':');
            if (!TryTakeNumber(ref text, 59, out minute))
            {
                return false;
            }
        }

        if (TryTake(ref text, (byte)':') && !TryTakeNumber(ref text, 59, out second))
        {
            return false;
        }

        var size = new TimeSpan(hour, minute, second);
        offset = isNegative ? -size : size;
        return text.IsEmpty;
    }

    private static bool TryTake(ref ReadOnlySpan<byte> text, byte sign)
    {
        if (text.IsEmpty || text[0] != sign)
        {
            return false;
        }

        text = text[1..];
        return true;
    }

    private static bool TryTakeNumber(ref ReadOnlySpan<byte> text, int max, out int number)
    {
        if (!IsoDigits.TryRead(text, 0, 2, out number))
        {
            return false;
        }

        text = text[2..];
        return number <= max;
    }

    private static bool TryTakeFraction(ref ReadOnlySpan<byte> text, out long ticks)
    {
        ticks = 0;
        if (!TryTake(ref text, (byte)'.') && !TryTake(ref text, (byte)','))
        {
            return true;
        }

        var digits = 0;
        for (; digits < text.Length && char.IsAsciiDigit((char)text[digits]); digits++)
        {
            if (digits < KeptFractionDigits)
            {
                ticks = (ticks * 10) + (text[digits] - '0');
            }
        }

        for (var missing = digits; missing < KeptFractionDigits; missing++)
        {
            ticks *= 10;
        }

        text = text[digits..];
        return digits is > 0 and <= MaxFractionDigits;
    }
}
