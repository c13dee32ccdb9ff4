namespace ECan.Sdk.Tests.Entities;

public class CloudJsonDateTests
{
    [Theory]
    [InlineData("\"2026-11-23\"", "\"2026-11-23\"")]
    [InlineData("\"2024-02-29T23:59:59+05:00\"", "\"2024-02-29\"")]
    [InlineData("\"2026-11-23 10:00:00.123456\"", "\"2026-11-23\"")]
    [InlineData("\"2026-11-23Z\"", "\"2026-11-23\"")]
    [InlineData("\"2026-11-23-07:00\"", "\"2026-11-23\"")]
    [InlineData("1795428000000", "\"2026-11-23\"")]
    [InlineData("\"-1\"", "\"1969-12-31\"")]
    public void A_date_is_cut_from_what_holds_one(string local, string cloud)
    {
        Assert.Equal(cloud, Cloud.Convert(CloudJson.Date, local));
        Assert.Equal(cloud, Cloud.ConvertPieces(CloudJson.Date, local));
    }

    [Theory]
    [InlineData("\"2026-02-29\"")]
    [InlineData("\"2026-13-01\"")]
    [InlineData("\"0000-01-01\"")]
    [InlineData("\"23.11.2026\"")]
    [InlineData("\"2026-11-23Tnoon\"")]
    [InlineData("\"2026-11-234\"")]
    [InlineData("\"\"")]
    [InlineData("\"9223372036854775807\"")]
    [InlineData("1.5")]
    [InlineData("true")]
    [InlineData("{}")]
    public void What_is_no_date_is_refused(string local) =>
        Assert.EndsWith(
            "where the cloud expects a date such as 2026-11-23.",
            Cloud.Refuse(CloudJson.Date, local),
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData("\"10:30\"", "\"10:30:00.000\"")]
    [InlineData("\"10:30:15\"", "\"10:30:15.000\"")]
    [InlineData("\"23:59:59.1234567\"", "\"23:59:59.1234567\"")]
    [InlineData("\"10:30:15.120Z\"", "\"10:30:15.120Z\"")]
    [InlineData("\"10:30:15-07:30\"", "\"10:30:15.000-07:30\"")]
    [InlineData("\"10:30:15+01:02:03\"", "\"10:30:15.000+01:02:03\"")]
    public void A_time_keeps_its_offset(string local, string cloud) =>
        Assert.Equal(cloud, Cloud.Convert(CloudJson.Time, local));

    [Theory]
    [InlineData("\"24:00\"")]
    [InlineData("\"10\"")]
    [InlineData("\"10:60\"")]
    [InlineData("\"10:00:61\"")]
    [InlineData("\"10:00:00.\"")]
    [InlineData("\"10:00:00.1234567890\"")]
    [InlineData("\"10:00:00 pm\"")]
    [InlineData("1000")]
    public void What_is_no_time_is_refused(string local) =>
        Assert.EndsWith(
            "where the cloud expects a time such as 10:30:00.000.",
            Cloud.Refuse(CloudJson.Time, local),
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData("\"2026-11-23T10:00:00Z\"", "\"2026-11-23T10:00:00.000Z\"")]
    [InlineData("\"2026-11-23T10:00:00\"", "\"2026-11-23T10:00:00.000Z\"")]
    [InlineData("\"2026-11-23T10:00:00.123456\"", "\"2026-11-23T10:00:00.123456Z\"")]
    [InlineData("\"2026-11-23 10:00:00\"", "\"2026-11-23T10:00:00.000Z\"")]
    [InlineData("\"2026-11-23T10:00\"", "\"2026-11-23T10:00:00.000Z\"")]
    [InlineData("\"2026-11-23\"", "\"2026-11-23T00:00:00.000Z\"")]
    [InlineData("\"2026-11-23T00:30:00+02:00\"", "\"2026-11-22T22:30:00.000Z\"")]
    [InlineData("\"2026-11-23T10:00:00-0730\"", "\"2026-11-23T17:30:00.000Z\"")]
    [InlineData("\"2026-11-23T10:00:00+01\"", "\"2026-11-23T09:00:00.000Z\"")]
    [InlineData("\"2026-11-23T10:00:00.1234567Z\"", "\"2026-11-23T10:00:00.1234567Z\"")]
    [InlineData("\"2026-11-23T10:00:00.123456789Z\"", "\"2026-11-23T10:00:00.1234567Z\"")]
    [InlineData("\"2026-11-23T10:00:00,5z\"", "\"2026-11-23T10:00:00.500Z\"")]
    [InlineData("1795428000123", "\"2026-11-23T10:00:00.123Z\"")]
    [InlineData("\"1795428000123\"", "\"2026-11-23T10:00:00.123Z\"")]
    [InlineData("-1", "\"1969-12-31T23:59:59.999Z\"")]
    public void A_date_time_is_sent_in_utc(string local, string cloud)
    {
        Assert.Equal(cloud, Cloud.Convert(CloudJson.DateTime, local));
        Assert.Equal(cloud, Cloud.ConvertPieces(CloudJson.DateTime, local));
    }

    [Theory]
    [InlineData("\"2026-11-23T24:00:00Z\"")]
    [InlineData("\"2026-11-23T10:00:00+\"")]
    [InlineData("\"2026-11-23T10:00:00+24:00\"")]
    [InlineData("\"2026-11-23T10:00:00+01:\"")]
    [InlineData("\"2026-11-23T\"")]
    [InlineData("\"0001-01-01T00:00:00+01:00\"")]
    [InlineData("\"9999-12-31T23:59:59-01:00\"")]
    [InlineData("\"Mon, 23 Nov 2026\"")]
    [InlineData("\"\"")]
    [InlineData("253402300800000")]
    [InlineData("1795428000.5")]
    [InlineData("false")]
    public void What_is_no_date_time_is_refused(string local) =>
        Assert.EndsWith(
            "where the cloud expects a date-time such as 2026-11-23T10:00:00Z.",
            Cloud.Refuse(CloudJson.DateTime, local),
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData("1795428000", "1795428000")]
    [InlineData("-5", "-5")]
    [InlineData("\"1795428000\"", "1795428000")]
    [InlineData("\"2026-11-23T10:00:00.999Z\"", "1795428000")]
    [InlineData("\"1969-12-31T23:59:58.5Z\"", "-2")]
    public void A_time_stamp_is_whole_seconds(string local, string cloud) =>
        Assert.Equal(cloud, Cloud.Convert(CloudJson.Timestamp, local));

    [Theory]
    [InlineData("1795428000000")]
    [InlineData("1.5")]
    [InlineData("\"now\"")]
    [InlineData("{}")]
    public void Milliseconds_are_not_taken_for_a_time_stamp(string local) =>
        Assert.EndsWith(
            "where the cloud expects whole seconds since 1970 or a date-time.",
            Cloud.Refuse(CloudJson.Timestamp, local),
            StringComparison.Ordinal
        );
}
