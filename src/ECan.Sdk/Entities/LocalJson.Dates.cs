using System.Text.Json;

namespace ECan.Sdk;

public static partial class LocalJson
{
    /// <summary>Writes <c>2026-11-23</c>, or null.</summary>
    public static void Date(Utf8JsonWriter local, DateOnly? value)
    {
        ArgumentNullException.ThrowIfNull(local);
        if (value is { } date)
        {
            Span<byte> text = stackalloc byte[IsoText.MaxLength];
            local.WriteStringValue(text[..IsoText.Format(date, text)]);
        }
        else
        {
            local.WriteNullValue();
        }
    }

    /// <summary>Writes <c>10:30:00.000</c>, or null.</summary>
    public static void Time(Utf8JsonWriter local, TimeOnly? value)
    {
        ArgumentNullException.ThrowIfNull(local);
        if (value is { } time)
        {
            Span<byte> text = stackalloc byte[IsoText.MaxLength];
            local.WriteStringValue(
                text[..IsoText.Format(new IsoTime(time.Ticks, Offset: null), text)]
            );
        }
        else
        {
            local.WriteNullValue();
        }
    }

    /// <summary>Writes a date-time with the offset it has, or null.</summary>
    public static void DateTime(Utf8JsonWriter local, DateTimeOffset? value)
    {
        ArgumentNullException.ThrowIfNull(local);
        if (value is { } instant)
        {
            local.WriteStringValue(instant);
        }
        else
        {
            local.WriteNullValue();
        }
    }
}
