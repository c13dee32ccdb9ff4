namespace ECan.Sdk;

public static partial class OwnRead
{
    /// <summary>A date.</summary>
    public static DateOnly Date(OwnValue value) =>
        CloudRead.Date(value.Element) ?? throw value.Unfit("a date such as 2026-11-23");

    /// <summary>A date as a date-time: its midnight, of no zone.</summary>
    public static DateTime DateAsDateTime(OwnValue value) =>
        Date(value).ToDateTime(TimeOnly.MinValue);

    /// <summary>A time of day.</summary>
    public static TimeOnly Time(OwnValue value) =>
        CloudRead.Time(value.Element) ?? throw value.Unfit("a time such as 10:30:00.000");

    /// <summary>A date-time, with the offset zero.</summary>
    public static DateTimeOffset Instant(OwnValue value) =>
        CloudRead.DateTime(value.Element)
        ?? throw value.Unfit("a date-time such as 2026-11-23T10:00:00Z");

    /// <summary>A date-time in UTC.</summary>
    public static DateTime UtcDateTime(OwnValue value) => Instant(value).UtcDateTime;

    /// <summary>Whole seconds since 1970 as a date-time.</summary>
    public static DateTimeOffset Timestamp(OwnValue value) =>
        CloudRead.Timestamp(value.Element) ?? throw value.Unfit("whole seconds since 1970");

    /// <summary>Whole seconds since 1970 as a date-time in UTC.</summary>
    public static DateTime UtcTimestamp(OwnValue value) => Timestamp(value).UtcDateTime;
}
