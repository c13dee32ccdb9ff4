using System.Text.Json.Nodes;

namespace ECan.Sdk.Testing.Tests;

public sealed class ECanSchemaTests : IAsyncLifetime
{
    private LocalAppSync cloud = null!;
    private CloudClient client = null!;

    public async Task InitializeAsync()
    {
        cloud = await LocalAppSync.StartFromFileAsync(Repository.Schema);
        client = CloudClient.For(cloud);
    }

    public async Task DisposeAsync()
    {
        await client.DisposeAsync();
        await cloud.DisposeAsync();
    }

    [Fact]
    public async Task The_whole_schema_is_served()
    {
        var answer = await client.SendAsync(
            "{ __schema { types { name kind } mutationType { fields { name } } queryType { fields { name } } subscriptionType { fields { name } } } }"
        );

        var schema = answer.Data("__schema")!;
        var types = schema["types"]!.AsArray();
        Assert.Equal(
            60,
            types.Count(type =>
                type!["kind"]!.GetValue<string>() is "OBJECT" or "INPUT_OBJECT"
                && type["name"]!.GetValue<string>() is var name
                && !name.StartsWith("__", StringComparison.Ordinal)
                && name is not ("Query" or "Mutation" or "Subscription")
            )
        );
        Assert.Equal(67, schema["mutationType"]!["fields"]!.AsArray().Count);
        Assert.Equal(48, schema["queryType"]!["fields"]!.AsArray().Count);
        Assert.Equal(7, schema["subscriptionType"]!["fields"]!.AsArray().Count);
    }

    [Theory]
    [InlineData("Agent")]
    [InlineData("AgentSkill")]
    [InlineData("AgentTask")]
    [InlineData("AgentTool")]
    [InlineData("Knowledge")]
    [InlineData("AvatarResource")]
    [InlineData("VehicleInfo")]
    [InlineData("AgentSkillRelation")]
    [InlineData("AgentTaskRelation")]
    [InlineData("AgentToolRelation")]
    [InlineData("SkillToolRelation")]
    [InlineData("SkillKnowledgeRelation")]
    [InlineData("TaskSkillRelation")]
    public void Each_entity_of_the_module_is_found_by_convention(string type)
    {
        Assert.Empty(cloud.Entities(type));
    }

    [Fact]
    public async Task A_skill_goes_its_whole_way()
    {
        var added = await client.SendAsync(
            "mutation($input: [AgentSkill]!) { addAgentSkills(input: $input) }",
            Input(
                new JsonObject
                {
                    ["askid"] = "s1",
                    ["name"] = "Sort",
                    ["price"] = 2,
                    ["config"] = """{"a":[1,2]}""",
                }
            )
        );
        Assert.Equal(
            """[{"id":"s1","success":true}]""",
            added.JsonIn("addAgentSkills")!.ToJsonString()
        );

        var updated = await client.SendAsync(
            "mutation($input: [AgentSkill]!) { updateAgentSkills(input: $input) }",
            Input(
                new JsonObject
                {
                    ["askid"] = "s1",
                    ["name"] = "Sort all",
                    ["price"] = null,
                }
            )
        );
        Assert.True(updated.JsonIn("updateAgentSkills")![0]!["success"]!.GetValue<bool>());

        var skill = cloud.Find("AgentSkill", "s1")!;
        Assert.Equal("Sort all", skill["name"]!.GetValue<string>());
        Assert.Null(skill["price"]);
        Assert.Equal("""{"a":[1,2]}""", skill["config"]!.ToJsonString());

        var got = await client.SendAsync(
            """{ getAgentSkills(ids: "[\"s1\"]") queryAgentSkills(qb: "{\"name\":\"Sort all\"}") }"""
        );
        Assert.True(
            JsonNode.DeepEquals(new JsonArray(skill.DeepClone()), got.JsonIn("getAgentSkills"))
        );
        Assert.True(
            JsonNode.DeepEquals(new JsonArray(skill.DeepClone()), got.JsonIn("queryAgentSkills"))
        );

        var removed = await client.SendAsync(
            "mutation($input: [RemoveOrder]!) { removeAgentSkills(input: $input) }",
            Input(
                new JsonObject
                {
                    ["oid"] = "s1",
                    ["owner"] = "o",
                    ["reason"] = "r",
                },
                new JsonObject
                {
                    ["oid"] = "s2",
                    ["owner"] = "o",
                    ["reason"] = "r",
                }
            )
        );
        Assert.Equal(
            """[{"id":"s1","success":true,"count":1},{"id":"s2","success":true,"count":0}]""",
            removed.JsonIn("removeAgentSkills")!.ToJsonString()
        );
        Assert.Empty(cloud.Entities("AgentSkill"));
    }

    [Fact]
    public async Task A_relation_is_known_by_both_its_ids()
    {
        var relation = new JsonObject
        {
            ["agid"] = "a1",
            ["skid"] = "s1",
            ["owner"] = "o",
            ["proficiency"] = 3,
        };
        await client.SendAsync(
            "mutation($input: [AgentSkillRelation]!) { addAgentSkillRelations(input: $input) }",
            Input(
                relation,
                new JsonObject
                {
                    ["agid"] = "a1",
                    ["skid"] = "s2",
                    ["owner"] = "o",
                }
            )
        );

        Assert.True(JsonNode.DeepEquals(relation, cloud.Find("AgentSkillRelation", "a1", "s1")));
        Assert.True(JsonNode.DeepEquals(relation, cloud.Find("AgentSkillRelation", "a1#s1")));
        Assert.Equal(2, cloud.Entities("AgentSkillRelation").Count);

        await client.SendAsync(
            "mutation($input: [RemoveOrder]!) { removeAgentSkillRelations(input: $input) }",
            Input(
                new JsonObject
                {
                    ["oid"] = "a1#s1",
                    ["owner"] = "o",
                    ["reason"] = "r",
                }
            )
        );
        Assert.Equal(
            "s2",
            Assert.Single(cloud.Entities("AgentSkillRelation"))["skid"]!.GetValue<string>()
        );
    }

    [Fact]
    public async Task An_answer_holds_text_as_it_is()
    {
        cloud.Put("Agent", new JsonObject { ["agid"] = "a1", ["name"] = "Zoë's \"one\"" });

        var answer = await client.SendAsync("{ getAgents }");

        Assert.Equal(
            """{"data":{"getAgents":"[{\"agid\":\"a1\",\"name\":\"Zoë's \\\"one\\\"\"}]"}}""",
            answer.Body
        );
    }

    [Fact]
    public async Task A_vehicle_without_id_gets_one()
    {
        var answer = await client.SendAsync(
            "mutation($input: [VehicleInfo]!) { reportVehicles(input: $input) }",
            Input(new JsonObject { ["vname"] = "van" })
        );

        var id = answer.JsonIn("reportVehicles")![0]!["id"]!.GetValue<string>();
        Assert.Equal("van", cloud.Find("VehicleInfo", id)!["vname"]!.GetValue<string>());
    }

    [Fact]
    public async Task What_has_no_convention_says_how_to_give_it_a_resolver()
    {
        var answer = await client.SendAsync(
            """mutation { sendWanMessage(input: {sender: "a"}) { id } }"""
        );

        Assert.Equal("LocalAppSync:NoResolver", answer.Error["errorType"]!.GetValue<string>());
        Assert.Contains(
            "options.Resolve(\"sendWanMessage\"",
            answer.Message,
            StringComparison.Ordinal
        );
    }

    internal static JsonObject Input(params JsonNode?[] items) =>
        new() { ["input"] = new JsonArray([.. items.Select(item => item?.DeepClone())]) };
}
