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

    // The metadata of an attribute is UTF-8, too, so the text stands there escaped.
    [Theory]
    [InlineData(@"\ud83d")]
    [InlineData(@"\ude00")]
    [InlineData(@"\ud83d\ude00\ud83d")]
    [InlineData(@"\ude00\ud83d")]
    [InlineData(@"""\\ü\n\ud83d.")]
    public void Half_a_character_is_never_replaced_and_is_refused_on_its_way_to_the_cloud(
        string escaped
    )
    {
        var text = System.Text.RegularExpressions.Regex.Unescape(escaped);
        var local = Write(writer => LocalJson.String(writer, "f"u8, text));
        var listed = Write(writer =>
        {
            writer.WritePropertyName("f");
            LocalJson.String(writer, text);
        });

        Assert.Equal(local, listed);
        Assert.DoesNotContain('\ufffd', local);
        Assert.Contains(
            "not valid Unicode",
            Cloud.Refuse(CloudJson.String, local["{\"f\":".Length..^1]),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Whole_characters_of_two_halves_are_text_like_any_other() =>
        Assert.Equal(
            "\ud83d\ude00a\ud83d\ude00",
            System
                .Text.Json.JsonDocument.Parse(
                    Write(writer => LocalJson.String(writer, "f"u8, "\ud83d\ude00a\ud83d\ude00"))
                )
                .RootElement.GetProperty("f")
                .GetString()
        );

    [Fact]
    public void A_structure_that_json_has_no_form_for_is_refused_by_the_name_of_its_field() =>
        Assert.Contains(
            "'f'",
            Assert
                .Throws<ArgumentException>(() =>
                    Write(writer =>
                        LocalJson.Json(
                            writer,
                            "f"u8,
                            System.Text.Json.Nodes.JsonValue.Create(double.NaN)
                        )
                    )
                )
                .Message,
            StringComparison.Ordinal
        );

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
