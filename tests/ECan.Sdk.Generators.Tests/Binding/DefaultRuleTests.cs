namespace ECan.Sdk.Generators.Tests.Binding;

/// <summary>What is said of defaults that the cloud would refuse.</summary>
public sealed class DefaultRuleTests
{
    [Theory]
    [InlineData("rank", "1.5", "Int", "a whole number of 32 bits, but 1.5 is a number.")]
    [InlineData(
        "rank",
        "3000000000",
        "Int",
        "a whole number of 32 bits, but 3000000000 is a number."
    )]
    [InlineData("rank", "\"1\"", "Int", "a whole number of 32 bits, but \"1\" is a string.")]
    [InlineData("score", "true", "Float", "a number, but true is a boolean.")]
    [InlineData("done", "\"yes\"", "Boolean", "true or false, but \"yes\" is a string.")]
    [InlineData("title", "5", "String", "a string, but 5 is a number.")]
    [InlineData("tags", "[]", "String", "a string, but [] is a list.")]
    [InlineData("link", "1", "AWSURL", "a string, but 1 is a number.")]
    [InlineData("due", "\"\"", "AWSDate", "a date such as \"2025-01-31\", but \"\" is a string.")]
    [InlineData(
        "at",
        "\"8:30\"",
        "AWSTime",
        "a time such as \"08:30:00\", but \"8:30\" is a string."
    )]
    [InlineData(
        "changed",
        "\"2025-01-01T08:30:00\"",
        "AWSDateTime",
        "a date-time with offset such as \"2025-01-31T08:30:00Z\", but \"2025-01-01T08:30:00\" is a string."
    )]
    [InlineData("seen", "1.5", "AWSTimestamp", "a whole number of seconds, but 1.5 is a number.")]
    [InlineData("parts", "{}", "[PartInput!]", "a list, but {} is an object.")]
    [InlineData("parts", "[null]", "[PartInput!]", "a value other than null, but it is null.")]
    [InlineData("parts", "[5]", "[PartInput!]", "an object, but 5 is a number.")]
    [InlineData("owner", "null", "String!", "a value other than null, but it is null.")]
    [InlineData(
        "state",
        "\"OPENED\"",
        "State",
        "a value of the enum, but \"OPENED\" is none. Did you mean 'OPEN'?"
    )]
    public void A_default_is_of_the_field_s_kind(
        string field,
        string value,
        string type,
        string problem
    )
    {
        foreach (var list in new[] { "default_values", "cloud_required_fields" })
        {
            Notes.AssertReports(
                Notes.Schema,
                Notes.Mapping($"\"{list}\": {{ \"{field}\":\n{value} }}"),
                $"(3,1): Error ECAN0127: The default of '{field}' does not fit: the field is of type '{type}', so it must be {problem}"
            );
        }
    }

    [Theory]
    [InlineData("""[{ "extra": 1 }]""", "it must have 'name', which 'PartInput' requires.")]
    [InlineData(
        """[{ "name": "a", "nam": 1 }]""",
        "it must not have 'nam', which 'PartInput' does not know. Did you mean 'name'?"
    )]
    public void A_default_object_fits_its_type(string value, string problem) =>
        Notes.AssertReports(
            Notes.Schema,
            Notes.Mapping($"\"default_values\": {{ \"parts\":\n{value} }}"),
            $"(3,1): Error ECAN0127: The default of 'parts' does not fit: the field is of type '[PartInput!]', so {problem}"
        );

    [Theory]
    [InlineData("default_values", "(2,23)")]
    [InlineData("cloud_required_fields", "(2,30)")]
    public void A_default_is_of_a_field_that_the_cloud_has(string list, string place) =>
        Notes.AssertReports(
            Notes.Schema,
            Notes.Mapping($"\"{list}\": {{ \"rnk\": 1 }}"),
            $"{place}: Error ECAN0124: '{list}' names the field 'rnk', which 'NoteInput' does not have. Did you mean 'rank'?"
        );

    [Theory]
    [InlineData("cloud_required_fields", "title")]
    [InlineData("cloud_required_fields", "id")]
    [InlineData("default_values", "owner")]
    public void An_empty_text_for_what_is_required_is_a_warning(string list, string field) =>
        Notes.AssertReports(
            Notes.Schema,
            Notes.Mapping($"\"{list}\": {{ \"{field}\":\n\"\" }}"),
            $"(3,1): Warning ECAN0129: '{list}' fills '{field}' with \"\", which passes every check and says nothing. Remove it, or give a value that means something."
        );

    [Fact]
    public void An_empty_text_for_what_may_be_absent_is_as_good_as_any() =>
        Notes.AssertReports(Notes.Schema, Notes.Mapping("\"default_values\": { \"title\": \"\" }"));
}
