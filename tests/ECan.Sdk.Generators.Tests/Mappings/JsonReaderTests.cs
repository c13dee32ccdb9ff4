using System.Text.Json;
using ECan.Sdk.Generators.Diagnostics;
using ECan.Sdk.Generators.Mappings;

namespace ECan.Sdk.Generators.Tests.Mappings;

public sealed class JsonReaderTests
{
    [Theory]
    [InlineData("\"\"", "")]
    [InlineData("\"a b\"", "a b")]
    [InlineData("\"\\\"\\\\\\/\\b\\f\\n\\r\\t\"", "\"\\/\b\f\n\r\t")]
    [InlineData("\"\\u00e9\\u00E9\"", "éé")]
    [InlineData("\"\\ud83d\\ude00 😀\"", "😀 😀")]
    [InlineData("\"\u007F\u2028\"", "\u007F\u2028")]
    public void Strings_are_unescaped_and_kept_as_written(string json, string text)
    {
        var value = Read(json);

        Assert.Equal(text, value.Text);
        Assert.Equal(json, value.ToJson());
        Assert.Equal(text, JsonSerializer.Deserialize<string>(json));
    }

    [Theory]
    [InlineData("0")]
    [InlineData("-0")]
    [InlineData("10")]
    [InlineData("-12.50")]
    [InlineData("1e5")]
    [InlineData("1E+05")]
    [InlineData("0.1e-400")]
    [InlineData("123456789012345678901234567890")]
    public void Numbers_are_kept_as_written(string json)
    {
        var value = Read(json);

        Assert.Equal(MappingValueKind.Number, value.Kind);
        Assert.Equal(json, value.ToJson());
    }

    [Theory]
    [InlineData("true", "Boolean")]
    [InlineData("false", "Boolean")]
    [InlineData("null", "Null")]
    public void Literals_are_told_apart(string json, string kind)
    {
        var value = Read(json);

        Assert.Equal(kind, value.Kind.ToString());
        Assert.Equal(json, value.ToJson());
    }

    [Theory]
    [InlineData(" [ ] ", "[]", 1, 3)]
    [InlineData("{\t}", "{}", 0, 3)]
    [InlineData("[ 1 ,\r\n \"a b\" , [ null ] ]", "[1,\"a b\",[null]]", 0, 26)]
    [InlineData(
        "{ \"a\" : { \"b c\" : [ ] } , \"\\u0064\" : 1 }",
        "{\"a\":{\"b c\":[]},\"\\u0064\":1}",
        0,
        40
    )]
    public void White_space_between_values_is_left_out(
        string json,
        string compact,
        int start,
        int length
    )
    {
        var value = Read(json);

        Assert.Equal(compact, value.ToJson());
        Assert.Equal((start, length), (value.Start, value.Length));
    }

    [Fact]
    public void Nesting_up_to_the_limit_is_read()
    {
        var json = new string('[', JsonReader.MaxDepth) + new string(']', JsonReader.MaxDepth);

        Assert.Equal(json, Read(json).ToJson());
    }

    private static JsonValue Read(string json)
    {
        var diagnostics = new List<Model.DiagnosticInfo>();
        var value = JsonReader.Read(new PositionedText("a.json", json), diagnostics);
        Assert.Empty(diagnostics);
        return Assert.IsType<JsonValue>(value);
    }
}
