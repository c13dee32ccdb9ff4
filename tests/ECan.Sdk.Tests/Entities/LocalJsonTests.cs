using System.Buffers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace ECan.Sdk.Tests.Entities;

public class LocalJsonTests
{
    [Fact]
    public void Values_are_written_under_their_names() =>
        Assert.Equal(
            """{"s":"x","i":1,"f":1.5,"b":true,"j":{"a":[1]},"e":"OPEN","u":"http://h/a","d":"2026-11-23","t":"10:30:00.0000001","dt":"2026-11-23T10:00:00.5+01:00","l":[1,null]}""",
            Write(local =>
            {
                LocalJson.String(local, "s"u8, "x");
                LocalJson.Int(local, "i"u8, 1);
                LocalJson.Float(local, "f"u8, 1.5);
                LocalJson.Boolean(local, "b"u8, value: true);
                LocalJson.Json(local, "j"u8, JsonNode.Parse("""{"a":[1]}"""));
                LocalJson.Enum(local, "e"u8, "OPEN");
                LocalJson.Url(local, "u"u8, new("http://h/a"));
                LocalJson.Date(local, "d"u8, new DateOnly(2026, 11, 23));
                LocalJson.Time(local, "t"u8, new TimeOnly(10, 30).Add(TimeSpan.FromTicks(1)));
                LocalJson.DateTime(
                    local,
                    "dt"u8,
                    new DateTimeOffset(2026, 11, 23, 10, 0, 0, 500, TimeSpan.FromHours(1))
                );
                LocalJson.List<int?>(
                    local,
                    "l"u8,
                    [1, null],
                    static (writer, item) => LocalJson.Int(writer, item)
                );
            })
        );

    [Fact]
    public void Null_is_written_as_null() =>
        Assert.Equal(
            """{"s":null,"i":null,"f":null,"b":null,"j":null,"e":null,"e2":null,"u":null,"d":null,"t":null,"dt":null,"l":null}""",
            Write(local =>
            {
                LocalJson.String(local, "s"u8, value: null);
                LocalJson.Int(local, "i"u8, value: null);
                LocalJson.Float(local, "f"u8, value: null);
                LocalJson.Boolean(local, "b"u8, value: null);
                LocalJson.Json(local, "j"u8, value: null);
                LocalJson.Enum(local, "e"u8, value: null);
                LocalJson.Enum(local, "e2"u8, "");
                LocalJson.Url(local, "u"u8, value: null);
                LocalJson.Date(local, "d"u8, value: null);
                LocalJson.Time(local, "t"u8, value: null);
                LocalJson.DateTime(local, "dt"u8, value: null);
                LocalJson.List<int>(
                    local,
                    "l"u8,
                    values: null,
                    static (writer, item) => LocalJson.Int(writer, item)
                );
            })
        );

    [Fact]
    public void A_key_without_value_is_left_out() =>
        Assert.Equal(
            """{"b":"x"}""",
            Write(local =>
            {
                LocalJson.Key(local, "a"u8, value: null);
                LocalJson.Key(local, "a"u8, "");
                LocalJson.Key(local, "b"u8, "x");
            })
        );

    [Fact]
    public void A_number_that_json_lacks_is_refused_on_its_way_to_the_cloud()
    {
        var local = Write(writer => LocalJson.Float(writer, "f"u8, double.NaN));

        Assert.Equal("""{"f":"NaN"}""", local);
        Assert.Contains(
            "'NaN'",
            Cloud.Refuse(CloudJson.Float, "\"NaN\""),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_key_alone_makes_a_local_form()
    {
        Assert.Equal(
            """{"agid":"a","skid":"ü \" '"}""",
            LocalKey.Of(("agid", "a"), ("skid", "ü \" '")).GetRawText()
        );
        Assert.Contains(
            "'skid'",
            Assert
                .Throws<ArgumentException>(() => LocalKey.Of(("agid", "a"), ("skid", "")))
                .Message,
            StringComparison.Ordinal
        );
    }

    private static string Write(Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartObject();
            write(writer);
            writer.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }
}
