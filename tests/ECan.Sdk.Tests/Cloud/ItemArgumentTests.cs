using System.Text.Json;
using static ECan.Sdk.Tests.Cloud.CloudFixture;

namespace ECan.Sdk.Tests.Cloud;

/// <summary>Mutations that take the parts of an item as arguments of their own.</summary>
public sealed class ItemArgumentTests
{
    private static readonly SyncEntityDefinition Gate = new()
    {
        DataType = "gate",
        GraphQLType = "Gate",
        ClrType = typeof(object),
        Key = [new("site", "site"), new("number", "number")],
        WriteLocal = (_, _) => { },
        ReadCloud = _ => new object(),
        Delete = new()
        {
            Field = "deleteGate",
            Argument = "site",
            ArgumentType = "ID!",
            ItemArguments = [new("site", "ID!"), new("number", "ID!"), new("_version", "Int")],
            Arguments = [new("force", "Boolean!", "true")],
            TakesList = false,
            Selection = "{ site }",
            Document =
                "mutation deleteGate($site: ID!, $number: ID!, $_version: Int, $force: Boolean!) { ... }",
            Result = SyncResultShape.Scalar,
            Write = static (ref local, cloud, _) =>
                JsonElement.ParseValue(ref local).WriteTo(cloud),
        },
    };

    [Fact]
    public async Task One_item_gives_each_argument_its_part()
    {
        using var fixture = new CloudFixture();
        fixture.Network.Answers("""{"data":{"deleteGate":true}}""");

        var answer = await fixture.SendAsync(
            Gate,
            SyncOperation.Delete,
            Raw("g", """{"site":"a","number":"1"}""")
        );

        Assert.Null(answer.Items[0].Error);
        var body = fixture.Network.Requests[0].Json;
        Assert.Equal(Gate.Delete!.Document, body.GetProperty("query").GetString());
        Assert.Equal(
            """{"site":"a","number":"1","force":true}""",
            body.GetProperty("variables").GetRawText()
        );
    }

    [Fact]
    public async Task Several_items_go_side_by_side_and_are_judged_each_by_its_own()
    {
        using var fixture = new CloudFixture();
        fixture.Network.Answers("""{"data":{"m0":true,"m1":false}}""");

        var answer = await fixture.SendAsync(
            Gate,
            SyncOperation.Delete,
            Raw("g", """{"site":"a","number":"1","_version":4}"""),
            Raw("h", """{"site":"a","number":"2"}""")
        );

        Assert.Equal(["taken", "Refused"], answer.Items.Select(AnswerRuleTests.Verdict));
        var body = fixture.Network.Requests[0].Json;
        Assert.Equal(
            "mutation deleteGate($i0_site: ID!, $i0_number: ID!, $i0__version: Int, $i1_site: ID!, $i1_number: ID!, $i1__version: Int, $force: Boolean!) {"
                + " m0: deleteGate(site: $i0_site, number: $i0_number, _version: $i0__version, force: $force) { site }"
                + " m1: deleteGate(site: $i1_site, number: $i1_number, _version: $i1__version, force: $force) { site } }",
            body.GetProperty("query").GetString()
        );
        Assert.Equal(
            """{"i0_site":"a","i0_number":"1","i0__version":4,"i1_site":"a","i1_number":"2","force":true}""",
            body.GetProperty("variables").GetRawText()
        );
    }
}
