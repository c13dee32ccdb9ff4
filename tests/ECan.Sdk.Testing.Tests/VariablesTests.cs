using System.Net;
using System.Text.Json.Nodes;

namespace ECan.Sdk.Testing.Tests;

public sealed class VariablesTests : IAsyncLifetime
{
    private const string Add = "mutation($input: [ThingInput!]!) { addThings(input: $input) }";
    private LocalAppSync cloud = null!;
    private CloudClient client = null!;

    public async Task InitializeAsync()
    {
        cloud = await LocalAppSync.StartAsync(Schemas.Scalars);
        client = CloudClient.For(cloud);
    }

    public async Task DisposeAsync()
    {
        await client.DisposeAsync();
        await cloud.DisposeAsync();
    }

    [Theory]
    [InlineData("date", "\"1970-01-01\"")]
    [InlineData("date", "\"1970-01-01Z\"")]
    [InlineData("date", "\"1970-01-01-07:00\"")]
    [InlineData("date", "\"2024-02-29+05:30:15\"")]
    [InlineData("time", "\"12:30\"")]
    [InlineData("time", "\"12:30:24.500+05:30\"")]
    [InlineData("dateTime", "\"1970-01-01T12:30:24.500000000Z\"")]
    [InlineData("dateTime", "\"-0044-03-15T12:30+08:00:30\"")]
    [InlineData("timestamp", "1714521600")]
    [InlineData("timestamp", "-5000000000")]
    [InlineData("email", "\"a@b\"")]
    [InlineData("json", "\"[1, null]\"")]
    [InlineData("json", "\"null\"")]
    [InlineData("url", "\"https://example.com/a/b?c=d\"")]
    [InlineData("phone", "\"+44 20-7946 0123\"")]
    [InlineData("ip", "\"127.0.0.1\"")]
    [InlineData("ip", "\"2001:db8::/32\"")]
    [InlineData("colour", "\"RED\"")]
    [InlineData("price", "3")]
    [InlineData("inner", "{\"name\":\"n\"}")]
    public async Task What_appsync_takes_is_taken(string field, string value)
    {
        var answer = await SendAsync(field, value);

        Assert.False(answer.Json.ContainsKey("errors"), answer.Body);
        var stored = cloud.Find("Thing", "1")![field];
        var sent = JsonNode.Parse(value);
        var expected = field == "json" ? JsonNode.Parse(sent!.GetValue<string>()) : sent;
        Assert.True(JsonNode.DeepEquals(expected, stored), stored?.ToJsonString());
    }

    [Theory]
    [InlineData("date", "\"1970-02-30\"", "Unable to parse `1970-02-30` as a valid Date Object.")]
    [InlineData(
        "date",
        "\"1970-01-01T00:00Z\"",
        "Unable to parse `1970-01-01T00:00Z` as a valid Date Object."
    )]
    [InlineData("time", "\"25:00\"", "Unable to parse `25:00` as a valid Time Object.")]
    [InlineData("dateTime", "\"2019\"", "Unable to parse `2019` as a valid DateTime Object.")]
    [InlineData(
        "dateTime",
        "\"2023-11-30T11:04:03\"",
        "Unable to parse `2023-11-30T11:04:03` as a valid DateTime Object."
    )]
    [InlineData(
        "dateTime",
        "\"2023-11-30T11:04:03+0800\"",
        "Unable to parse `2023-11-30T11:04:03+0800` as a valid DateTime Object."
    )]
    [InlineData(
        "timestamp",
        "\"1714521600\"",
        "Unable to parse `1714521600` as a valid timestamp."
    )]
    [InlineData("email", "\"nobody\"", "Unable to parse `nobody` as a valid email address.")]
    [InlineData("json", "\"{a:1}\"", "Unable to parse `{a:1}` as valid JSON.")]
    [InlineData("json", "{\"a\":1}", "Unable to parse `{\"a\":1}` as valid JSON.")]
    [InlineData("url", "\"/etc/passwd\"", "Unable to parse `/etc/passwd` as a valid URL.")]
    [InlineData("phone", "\"call me\"", "Unable to parse `call me` as a valid phone number.")]
    [InlineData("ip", "\"1.2.3\"", "Unable to parse `1.2.3` as a valid IP address.")]
    [InlineData("count", "\"1\"", "Expected type 'Int' but was String.")]
    [InlineData("count", "3000000000", "Expected type 'Int' but was Number.")]
    [InlineData("flag", "1", "Expected type 'Boolean' but was Number.")]
    [InlineData(
        "colour",
        "\"BLUE\"",
        "Invalid input for Enum 'Colour'. No value found for name 'BLUE'"
    )]
    [InlineData("inner", "\"x\"", "Expected type 'Inner' but was String.")]
    public async Task What_does_not_fit_is_blamed_on_its_field(
        string field,
        string value,
        string reason
    )
    {
        var answer = await SendAsync(field, value);

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Null(answer.Json["data"]);
        Assert.Equal($"Variable '{field}' has an invalid value. {reason}", answer.Message);
        Assert.Null(answer.Error["path"]);
        Assert.Equal(
            """[{"line":1,"column":10,"sourceName":null}]""",
            answer.Error["locations"]!.ToJsonString()
        );
        Assert.Empty(cloud.Entities("Thing"));
    }

    [Fact]
    public async Task An_unknown_member_is_refused_without_its_name()
    {
        var answer = await SendAsync("nope", "1");

        Assert.Equal(
            "The variables input contains a field that is not defined for input object type 'ThingInput' ",
            answer.Message
        );
        Assert.Null(answer.Error["locations"]);
    }

    [Theory]
    [InlineData("{}", "[ThingInput!]!")]
    [InlineData("""{"input":null}""", "[ThingInput!]!")]
    [InlineData("""{"input":[null]}""", "ThingInput!")]
    [InlineData("""{"input":[{"count":1}]}""", "ID!")]
    [InlineData("""{"input":[{"id":"1","inner":{}}]}""", "String!")]
    public async Task A_null_is_blamed_on_the_variable_with_the_inner_type(
        string variables,
        string type
    )
    {
        var answer = await client.SendAsync(Add, JsonNode.Parse(variables)!.AsObject());

        Assert.Equal(
            $"Variable 'input' has coerced Null value for NonNull type '{type}'",
            answer.Message
        );
    }

    [Fact]
    public async Task An_id_written_as_a_number_is_a_text()
    {
        await client.SendAsync(Add, ECanSchemaTests.Input(new JsonObject { ["id"] = 7 }));
        await client.SendAsync("mutation { addThings(input: [{id: 8}]) }");

        Assert.Equal(
            ["\"7\"", "\"8\""],
            cloud.Entities("Thing").Select(thing => thing["id"]!.ToJsonString())
        );
    }

    [Fact]
    public async Task One_object_does_for_a_list()
    {
        var answer = await client.SendAsync(
            Add,
            new JsonObject { ["input"] = new JsonObject { ["id"] = "1" } }
        );

        Assert.Equal("""[{"id":"1","success":true}]""", answer.JsonIn("addThings")!.ToJsonString());
    }

    private Task<Answer> SendAsync(string field, string value)
    {
        var thing = new JsonObject { ["id"] = "1", [field] = JsonNode.Parse(value) };
        return client.SendAsync(Add, ECanSchemaTests.Input(thing));
    }
}
