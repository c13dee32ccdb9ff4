using System.Text.Json;
using System.Text.Json.Nodes;

namespace ECan.Sdk.Tests.Entities;

public class CloudJsonJsonTests
{
    [Theory]
    [InlineData("{}", "{}")]
    [InlineData("[]", "[]")]
    [InlineData(
        "{\"a\": [1, {\"b\": \"x\\ny \\\"q\\\" é\"}], \"n\": null}",
        "{\"a\": [1, {\"b\": \"x\\ny \\\"q\\\" é\"}], \"n\": null}"
    )]
    [InlineData("12.50", "12.50")]
    [InlineData("true", "true")]
    [InlineData("false", "false")]
    [InlineData("\"hello\"", "\"hello\"")]
    [InlineData("\"say \\\"é\\\"\\n\"", "\"say \\\"é\\\"\\n\"")]
    [InlineData("\"12\"", "\"12\"")]
    [InlineData("\"[not a list\"", "\"[not a list\"")]
    [InlineData("\"{} and more\"", "\"{} and more\"")]
    public void A_value_is_serialised_once(string local, string content)
    {
        Assert.Equal(content, Content(Cloud.Convert(CloudJson.Json, local)));
        Assert.Equal(content, Content(Cloud.ConvertPieces(CloudJson.Json, local)));
    }

    [Theory]
    [InlineData("{\"a\":1}")]
    [InlineData(" [1, 2]\n")]
    [InlineData("{\"a\":\"{\\\"b\\\":1}\"}")]
    public void What_is_serialised_already_is_not_serialised_again(string content)
    {
        var local = JsonSerializer.Serialize(content);

        Assert.Equal(content, Content(Cloud.Convert(CloudJson.Json, local)));
        Assert.Equal(content, Content(Cloud.ConvertPieces(CloudJson.Json, local)));
    }

    [Fact]
    public void Empty_text_is_an_empty_object() =>
        Assert.Equal("\"{}\"", Cloud.Convert(CloudJson.Json, "\"\""));

    [Fact]
    public void A_structure_in_the_middle_of_others_is_taken_alone()
    {
        const string local = """ [ {"a" : 1} , [ 2 ] , {"b":{"c":"]}"}} , 3 ] """;

        var cloud = JsonNode
            .Parse(Cloud.Convert(CloudJson.ListOf(CloudJson.Json), local))!
            .AsArray();

        Assert.Equal(
            ["""{"a" : 1}""", "[ 2 ]", """{"b":{"c":"]}"}}""", "3"],
            cloud.Select(item => item!.GetValue<string>())
        );
    }

    [Fact]
    public void A_large_structure_costs_no_memory_beyond_the_output()
    {
        var local = System.Text.Encoding.UTF8.GetBytes(
            $"[{string.Join(',', Enumerable.Range(0, 5000).Select(i => $"{{\"n\":{i}}}"))}]"
        );
        var buffer = new System.Buffers.ArrayBufferWriter<byte>(local.Length * 3);
        using var writer = new Utf8JsonWriter(buffer);
        var parent = new CloudObject(new("thing", account: null), CloudNulls.Omit, path: null);
        var field = new CloudField(parent, "f");

        for (var round = 0; round < 3; round++)
        {
            buffer.ResetWrittenCount();
            writer.Reset();
            var before = GC.GetAllocatedBytesForCurrentThread();
            var reader = new Utf8JsonReader(local);
            reader.Read();
            CloudJson.Json(ref reader, writer, field);
            writer.Flush();
            var allocated = GC.GetAllocatedBytesForCurrentThread() - before;

            // The first round may still be compiled.
            Assert.True(round == 0 || allocated < 200, $"{allocated} bytes");
        }
    }

    private static string? Content(string cloud) => JsonNode.Parse(cloud)!.GetValue<string>();
}
