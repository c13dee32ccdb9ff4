using System.Text.Json;

namespace ECan.Sdk.Tests.Entities;

public class CloudReadTests
{
    [Fact]
    public void Text_is_read_from_scalars()
    {
        Assert.Equal("x", CloudRead.String(Json("\"x\"")));
        Assert.Equal("1.50", CloudRead.String(Json("1.50")));
        Assert.Equal("true", CloudRead.String(Json("true")));
        Assert.Equal("false", CloudRead.String(Json("false")));
        Assert.Null(CloudRead.String(Json("{}")));
        Assert.Null(CloudRead.String(Json("null")));
        Assert.Null(CloudRead.String(Json("\"\\ud83d\"")));
        Assert.Null(CloudRead.String(default));
    }

    [Fact]
    public void Numbers_are_read_from_numbers_and_text()
    {
        Assert.Equal(5, CloudRead.Int(Json("5")));
        Assert.Equal(5, CloudRead.Int(Json("5.0")));
        Assert.Equal(-5, CloudRead.Int(Json("\"-5\"")));
        Assert.Null(CloudRead.Int(Json("5.5")));
        Assert.Null(CloudRead.Int(Json("2147483648")));
        Assert.Null(CloudRead.Int(Json("1e99")));
        Assert.Equal(1.5, CloudRead.Float(Json("1.5")));
        Assert.Equal(1.5, CloudRead.Float(Json("\"1.5\"")));
        Assert.Null(CloudRead.Float(Json("1e999")));
        Assert.Null(CloudRead.Float(Json("\"\"")));
        Assert.True(CloudRead.Boolean(Json("true")));
        Assert.False(CloudRead.Boolean(Json("\"FALSE\"")));
        Assert.Null(CloudRead.Boolean(Json("1")));
    }

    [Theory]
    [InlineData("\"{\\\"a\\\":1}\"", "{\"a\":1}")]
    [InlineData("{\"a\": 1}", "{\"a\":1}")]
    [InlineData("\"plain\"", "\"plain\"")]
    [InlineData("\"\\\"plain\\\"\"", "\"plain\"")]
    [InlineData("\"{broken\"", "\"{broken\"")]
    [InlineData("7", "7")]
    public void Json_is_parsed_from_its_text(string cloud, string expected) =>
        Assert.Equal(expected, CloudRead.Json(Json(cloud))!.ToJsonString());

    [Theory]
    [InlineData("null")]
    [InlineData("\"null\"")]
    public void Json_may_be_null(string cloud) => Assert.Null(CloudRead.Json(Json(cloud)));

    [Fact]
    public void Json_outlives_the_answer_it_came_in()
    {
        var document = JsonDocument.Parse("""{"a":{"b":1}}""");
        var node = CloudRead.Json(document.RootElement, "a"u8);
        document.Dispose();

        Assert.Equal("""{"b":1}""", node!.ToJsonString());
    }

    [Fact]
    public void Dates_are_read_from_all_that_is_sent()
    {
        Assert.Equal(new DateOnly(2026, 11, 23), CloudRead.Date(Json("\"2026-11-23\"")));
        Assert.Equal(
            new DateOnly(2026, 11, 23),
            CloudRead.Date(Json("\"2026-11-23T23:00:00-05:00\""))
        );
        Assert.Equal(new DateOnly(2026, 11, 23), CloudRead.Date(Json("1795428000000")));
        Assert.Null(CloudRead.Date(Json("\"soon\"")));
        Assert.Equal(new TimeOnly(10, 30), CloudRead.Time(Json("\"10:30:00.000Z\"")));
        Assert.Null(CloudRead.Time(Json("\"25:00\"")));
        var instant = new DateTimeOffset(2026, 11, 23, 10, 0, 0, TimeSpan.Zero);
        Assert.Equal(instant, CloudRead.DateTime(Json("\"2026-11-23T12:00:00+02:00\"")));
        Assert.Equal(
            TimeSpan.Zero,
            CloudRead.DateTime(Json("\"2026-11-23T12:00:00+02:00\""))!.Value.Offset
        );
        Assert.Equal(instant, CloudRead.DateTime(Json("1795428000000")));
        Assert.Null(CloudRead.DateTime(Json("[]")));
        Assert.Equal(instant, CloudRead.Timestamp(Json("1795428000")));
        Assert.Equal(instant, CloudRead.Timestamp(Json("\"1795428000\"")));
        Assert.Equal(instant, CloudRead.Timestamp(Json("\"2026-11-23T10:00:00Z\"")));
        Assert.Equal(instant, CloudRead.Timestamp(Json("1795428000000")));
        Assert.Null(CloudRead.Timestamp(Json("999999999999999")));
    }

    [Fact]
    public void Urls_are_absolute_on_every_system()
    {
        Assert.Equal(new Uri("https://h/a"), CloudRead.Url(Json("\"https://h/a\"")));
        Assert.Null(CloudRead.Url(Json("\"/rooted\"")));
        Assert.Null(CloudRead.Url(Json("null")));
    }

    [Fact]
    public void Lists_keep_nulls_only_where_they_are_allowed()
    {
        var list = Json("""["1",null,"x"]""");

        Assert.Equal(["1", null, "x"], CloudRead.List(list, CloudRead.String)!);
        Assert.Equal(["1", "x"], CloudRead.ListOfRequired(list, CloudRead.String)!);
        Assert.Equal([1], CloudRead.ListOfValues(list, CloudRead.Int)!);
        Assert.Null(CloudRead.List(Json("{}"), CloudRead.String));
    }

    [Fact]
    public void A_field_of_something_else_than_an_object_is_absent()
    {
        Assert.Equal(JsonValueKind.Undefined, CloudRead.Field(Json("[]"), "a"u8).ValueKind);
        Assert.Equal(JsonValueKind.Undefined, CloudRead.Field(Json("{}"), "a"u8).ValueKind);
        Assert.Equal(JsonValueKind.Undefined, CloudRead.Field(default, "a"u8).ValueKind);
    }

    private static JsonElement Json(string text) => JsonElement.Parse(text);
}
