namespace ECan.Sdk.Tests.Entities;

public class CloudJsonTextTests
{
    [Theory]
    [InlineData("\"\"", "\"\"")]
    [InlineData("\"Grüße \\\"x\\\" \\u00e9\\n\"", "\"Grüße \\\"x\\\" é\\n\"")]
    [InlineData("\"\\ud83d\\ude00\"", "\"\\uD83D\\uDE00\"")]
    [InlineData("12", "\"12\"")]
    [InlineData("-1.50e3", "\"-1.50e3\"")]
    [InlineData("true", "\"true\"")]
    [InlineData("false", "\"false\"")]
    public void Text_takes_strings_numbers_and_booleans(string local, string cloud)
    {
        Assert.Equal(cloud, Cloud.Convert(CloudJson.String, local));
        Assert.Equal(cloud, Cloud.ConvertPieces(CloudJson.String, local));
    }

    [Fact]
    public void Text_takes_no_objects_and_lists()
    {
        Assert.Equal(
            "thing.f: has an object, where the cloud expects text.",
            Cloud.Refuse(CloudJson.String, "{}")
        );
        Assert.Equal(
            "thing.f: has a list, where the cloud expects text.",
            Cloud.Refuse(CloudJson.String, "[1]")
        );
    }

    [Fact]
    public void Half_a_surrogate_pair_is_refused_rather_than_sent() =>
        Assert.Contains(
            "not valid Unicode",
            Cloud.Refuse(CloudJson.String, "\"\\ud83d\""),
            StringComparison.Ordinal
        );

    [Fact]
    public void Bytes_that_are_no_text_are_refused_rather_than_sent()
    {
        byte[] local = [(byte)'"', 0xC3, 0x28, (byte)'"'];
        byte[] structure = [(byte)'[', .. local, (byte)']'];

        Assert.Throws<CloudMappingException>(() => Cloud.Convert(CloudJson.String, local));
        Assert.Throws<CloudMappingException>(() => Cloud.Convert(CloudJson.Json, local));
        Assert.Throws<CloudMappingException>(() => Cloud.Convert(CloudJson.Json, structure));
    }

    [Fact]
    public void Long_text_with_escapes_goes_through_whole()
    {
        var text = string.Concat(Enumerable.Repeat("a\\n", 5000));

        Assert.Equal($"\"{text}\"", Cloud.Convert(CloudJson.String, $"\"{text}\""));
    }

    [Fact]
    public void An_enum_takes_any_name_and_nothing_else()
    {
        Assert.Equal("\"NEW_ONE\"", Cloud.Convert(CloudJson.Enum, "\"NEW_ONE\""));
        Assert.Equal(
            "thing.f: has the value '3', where the cloud expects the name of an enum value.",
            Cloud.Refuse(CloudJson.Enum, "3")
        );
        Cloud.Refuse(CloudJson.Enum, "true");
    }

    [Theory]
    [InlineData("\"https://example.com/a b?c=%20\"")]
    [InlineData("\"HTTP://EXAMPLE.com\"")]
    [InlineData("\"s3://bucket/key\"")]
    public void A_url_goes_as_it_was_written(string url) =>
        Assert.Equal(url, Cloud.Convert(CloudJson.Url, url));

    [Theory]
    [InlineData("\"/rooted/path\"")]
    [InlineData("\"example.com/a\"")]
    [InlineData("\"\"")]
    [InlineData("7")]
    [InlineData("{}")]
    public void A_url_needs_its_scheme(string local) =>
        Assert.EndsWith(
            "where the cloud expects an absolute URL such as https://example.com/a.",
            Cloud.Refuse(CloudJson.Url, local),
            StringComparison.Ordinal
        );

    [Fact]
    public void A_message_shows_the_value_cut_to_sixty_characters()
    {
        var face = "\U0001F600";
        var message = Cloud.Refuse(CloudJson.Url, $"\"{new string('x', 59)}{face}tail\"");

        Assert.StartsWith(
            $"thing.f: has the value '{new string('x', 59)}…', where",
            message,
            StringComparison.Ordinal
        );
    }
}
