namespace ECan.Sdk.Generators.Tests.Binding;

/// <summary>The form in which defaults travel.</summary>
public sealed class DefaultValueTests
{
    [Theory]
    [InlineData("rank", "-3", "-3")]
    [InlineData("score", "1", "1")]
    [InlineData("score", "1.5e3", "1.5e3")]
    [InlineData("done", "false", "false")]
    [InlineData("title", "\"a\\u00e9\"", "\"a\\u00e9\"")]
    [InlineData("title", "null", "null")]
    [InlineData("due", "\"2025-01-31\"", "\"2025-01-31\"")]
    [InlineData("due", "\"2025-01-31+02:00\"", "\"2025-01-31+02:00\"")]
    [InlineData("at", "\"08:30:00.5Z\"", "\"08:30:00.5Z\"")]
    [InlineData("changed", "\"2025-01-31T08:30Z\"", "\"2025-01-31T08:30Z\"")]
    [InlineData("seen", "-1", "-1")]
    [InlineData("state", "\"IN_PROGRESS\"", "\"IN_PROGRESS\"")]
    [InlineData("body", "null", "null")]
    [InlineData(
        "body",
        "{ \"a\": [ \"b\\\"c\\\\\" ] }",
        """
            "{\"a\":[\"b\\\"c\\\\\"]}"
            """
    )]
    [InlineData("body", "[]", "\"[]\"")]
    [InlineData("body", "\"active\"", "\"\\\"active\\\"\"")]
    [InlineData("body", "\"{\\\"a\\\":1}\"", "\"{\\\"a\\\":1}\"")]
    [InlineData("body", "\"{oops\"", "\"\\\"{oops\\\"\"")]
    [InlineData("tags", "[]", "\"[]\"")]
    [InlineData(
        "parts",
        """[ { "name": "a", "extra": { "b": 1 } } ]""",
        """[{"name":"a","extra":"{\"b\":1}"}]"""
    )]
    public void A_default_has_the_cloud_s_form(string field, string value, string expected)
    {
        var note = Notes.Entity(
            Notes.Schema,
            Notes.Mapping(
                $"\"default_values\": {{ \"{field}\": {value} }}, \"json_serialize_fields\": [\"body\", \"tags\"]"
            )
        );

        Assert.Equal(expected, Default(note.Add!, field));
    }

    [Fact]
    public void Required_defaults_lie_over_the_others_and_an_update_has_none()
    {
        var note = Notes.Entity(
            Notes.Schema,
            Notes.Mapping(
                "\"default_values\": { \"title\": \"a\", \"rank\": 1 }, \"cloud_required_fields\": { \"title\": \"b\" }"
            )
        );

        Assert.Equal("\"b\"", Default(note.Add!, "title"));
        Assert.Equal("1", Default(note.Add!, "rank"));
        Assert.All(note.Update!.Input.Fields!.Value, field => Assert.Null(field.DefaultJson));
    }

    [Fact]
    public void A_default_of_the_key_is_not_used()
    {
        var note = Notes.Entity(
            Notes.Schema,
            Notes.Mapping("\"default_values\": { \"id\": \"same for all\" }")
        );

        Assert.Null(Default(note.Add!, "id"));
    }

    private static string? Default(Model.OperationModel operation, string field) =>
        operation.Input.Fields!.Value.Single(input => input.CloudName == field).DefaultJson;
}
