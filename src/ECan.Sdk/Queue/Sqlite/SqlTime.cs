namespace ECan.Sdk.Queue.Sqlite;

/// <summary>Times as the file holds them: microseconds since 1970, UTC.</summary>
internal static class SqlTime
{
    public static long ToMicroseconds(this DateTimeOffset time) =>
        (time.UtcTicks - DateTimeOffset.UnixEpoch.UtcTicks) / TimeSpan.TicksPerMicrosecond;

    public static long? ToMicroseconds(this DateTimeOffset? time) => time?.ToMicroseconds();

    public static DateTimeOffset ToTime(this long microseconds) =>
        DateTimeOffset.UnixEpoch.AddTicks(microseconds * TimeSpan.TicksPerMicrosecond);

    public static DateTimeOffset? ToTime(this long? microseconds) => microseconds?.ToTime();
}
