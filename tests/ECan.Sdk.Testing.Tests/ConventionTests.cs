using System.Text.Json.Nodes;

namespace ECan.Sdk.Testing.Tests;

/// <summary>Shapes of schemas beside eCan's and Amplify's.</summary>
public sealed class ConventionTests
{
    [Fact]
    public async Task Result_objects_are_filled_by_their_shape()
    {
        const string schema = """
            type Agent { id: ID! name: String }
            type AgentMutationResult { id: ID success: Boolean! error: String upload_urls: [String!]! agent: Agent }
            input AgentInput { id: ID! name: String }
            type Query { getAgents(ids: [ID!]): [Agent!]! }
            type Mutation {
              addAgents(input: [AgentInput!]!): [AgentMutationResult]
              removeAgents(ids: [ID!]!): [AgentMutationResult!]!
            }
            """;
        await using var cloud = await LocalAppSync.StartAsync(schema);
        await using var client = new CloudClient(cloud);
        cloud.Put("Agent", new JsonObject { ["id"] = "a1", ["name"] = "Old" });

        var added = await client.SendAsync(
            """mutation { addAgents(input: [{id: "a1", name: "x"}, {id: "a2", name: "New"}]) { id success error upload_urls agent { name } } }"""
        );
        Assert.Equal(
            """[{"id":"a1","success":false,"error":"Agent 'a1' already exists","upload_urls":[],"agent":null},{"id":"a2","success":true,"error":null,"upload_urls":[],"agent":{"name":"New"}}]""",
            added
                .Data("addAgents")!
                .ToJsonString()
                .Replace("\\u0027", "'", StringComparison.Ordinal)
        );

        var removed = await client.SendAsync(
            """mutation { removeAgents(ids: ["a1", "a9"]) { id success } }"""
        );
        Assert.Equal(
            """[{"id":"a1","success":true},{"id":"a9","success":true}]""",
            removed.Data("removeAgents")!.ToJsonString()
        );
        var got = await client.SendAsync("""{ getAgents(ids: ["a2", "a1"]) { id name } }""");
        Assert.Equal("""[{"id":"a2","name":"New"}]""", got.Data("getAgents")!.ToJsonString());
    }

    [Fact]
    public async Task Fields_may_come_as_arguments_and_results_as_lists_payloads_booleans_and_ids()
    {
        const string schema = """
            type Post { id: ID! author: String! title: String }
            type PostPayload { post: Post posts: [Post!] success: Boolean! message: String! count: Int }
            input PostInput { id: ID! author: String! title: String }
            type Query { post(id: ID!): Post allPosts: [Post] }
            type Mutation {
              addPost(id: ID!, author: String!, title: String): Post!
              createPosts(input: [PostInput!]!): [Post!]
              putPost(input: PostInput!): PostPayload!
              updatePost(id: ID!, title: String): ID
              deletePost(id: ID!): Boolean!
              removePosts(ids: [ID!]!): Int
            }
            """;
        await using var cloud = await LocalAppSync.StartAsync(schema);
        await using var client = new CloudClient(cloud);

        var answer = await client.SendAsync(
            """
            mutation {
              addPost(id: "1", author: "A", title: "T") { title }
              createPosts(input: [{id: "2", author: "B"}, {id: "3", author: "B"}]) { id }
              putPost(input: {id: "1", author: "C"}) { post { author title } posts { id } success message count }
              updatePost(id: "2", title: "Two")
              deletePost(id: "3")
              removePosts(ids: ["1", "7"])
            }
            """
        );

        Assert.Equal(
            """{"addPost":{"title":"T"},"createPosts":[{"id":"2"},{"id":"3"}],"putPost":{"post":{"author":"C","title":null},"posts":[{"id":"1"}],"success":true,"message":"","count":1},"updatePost":"2","deletePost":true,"removePosts":1}""",
            answer.Json["data"]!.ToJsonString()
        );
        Assert.Equal(
            """{"id":"2","author":"B","title":"Two"}""",
            Assert.Single(cloud.Entities("Post")).ToJsonString()
        );
        var got = await client.SendAsync("""{ post(id: "2") { title } allPosts { id } }""");
        Assert.Equal(
            """{"post":{"title":"Two"},"allPosts":[{"id":"2"}]}""",
            got.Json["data"]!.ToJsonString()
        );
    }

    [Fact]
    public async Task Keys_can_be_named_where_convention_is_wrong()
    {
        var options = new LocalAppSyncOptions { Keys = { ["Mission"] = ["mid"] } };
        await using var cloud = await LocalAppSync.StartAsync(Schemas.ECan, options);
        await using var client = new CloudClient(cloud);
        cloud.Put(
            "Mission",
            new JsonObject
            {
                ["mid"] = "m1",
                ["ticket"] = "t1",
                ["status"] = "new",
            }
        );

        // Not an operation of its own entity: the name begins with that of Mission, and its fields are Mission's.
        var answer = await client.SendAsync(
            """mutation { updateMissionsExStatus(input: [{mid: "m1", status: "done"}]) }"""
        );

        Assert.Equal(
            """[{"id":"m1","success":true}]""",
            answer.JsonIn("updateMissionsExStatus")!.ToJsonString()
        );
        Assert.Equal("done", cloud.Find("Mission", "m1")!["status"]!.GetValue<string>());
    }

    [Fact]
    public async Task A_type_that_only_queries_speak_of_can_be_named_and_put()
    {
        var options = new LocalAppSyncOptions { Keys = { ["Organization"] = ["org_id"] } };
        await using var cloud = await LocalAppSync.StartAsync(Schemas.ECan, options);
        await using var client = new CloudClient(cloud);
        cloud.Put("Organization", new JsonObject { ["org_id"] = "o1", ["name"] = "One" });
        cloud.Put("Organization", new JsonObject { ["org_id"] = "o2", ["name"] = "Two" });

        var answer = await client.SendAsync(
            """{ a: queryOrganizations(qb: "{\"name\":\"Two\"}") b: getOrganizations(ids: "o1") }"""
        );

        Assert.Equal("""[{"org_id":"o2","name":"Two"}]""", answer.JsonIn("a")!.ToJsonString());
        Assert.Equal("""[{"org_id":"o1","name":"One"}]""", answer.JsonIn("b")!.ToJsonString());
    }

    [Theory]
    [InlineData("""getAgents(ids: "[\"a1\",\"a2\"]")""", "a1 a2")]
    [InlineData("""getAgents(ids: "a2, a3")""", "a2 a3")]
    [InlineData("getAgents(ids: null)", "a1 a2 a3")]
    [InlineData("getAgents", "a1 a2 a3")]
    [InlineData("queryAgents", "a1 a2 a3")]
    [InlineData("""queryAgents(qb: "")""", "a1 a2 a3")]
    [InlineData("""queryAgents(qb: "{}")""", "a1 a2 a3")]
    [InlineData("""queryAgents(qb: "{\"name\":\"n\"}")""", "a1 a3")]
    [InlineData("""queryAgents(qb: "{\"name\":\"n\",\"agid\":\"a3\"}")""", "a3")]
    [InlineData("""queryAgents(qb: "[{\"agid\":\"a1\"},{\"agid\":\"a2\"}]")""", "a1 a2")]
    [InlineData("""queryAgents(qb: "{\"byowneruser\":true}")""", "a1 a2 a3")]
    public async Task Queries_by_text_choose_what_they_say(string query, string ids)
    {
        await using var cloud = await LocalAppSync.StartAsync(Schemas.ECan);
        await using var client = new CloudClient(cloud);
        foreach (
            var (id, name) in (ReadOnlySpan<(string, string)>)
                [("a1", "n"), ("a2", "m"), ("a3", "n")]
        )
        {
            cloud.Put("Agent", new JsonObject { ["agid"] = id, ["name"] = name });
        }

        var answer = await client.SendAsync($"{{ r: {query} }}");

        Assert.Equal(
            ids,
            string.Join(' ', answer.JsonIn("r")!.AsArray().Select(agent => agent!["agid"]))
        );
    }

    [Fact]
    public async Task A_query_text_that_is_no_json_is_an_error()
    {
        await using var cloud = await LocalAppSync.StartAsync(Schemas.ECan);
        await using var client = new CloudClient(cloud);

        var answer = await client.SendAsync("""{ queryAgents(qb: "name = n") }""");

        Assert.Equal("BadRequest", answer.Error["errorType"]!.GetValue<string>());
    }

    [Theory]
    [InlineData(
        ResultStyle.Items,
        """[{"id":"1","success":false,"error":"Thing '1' already exists"},{"id":"2","success":true}]"""
    )]
    [InlineData(
        ResultStyle.Summary,
        """{"success":false,"count":1,"ids":["2"],"errors":["Thing '1' already exists"]}"""
    )]
    [InlineData(
        ResultStyle.Entities,
        """[{"id":"1","success":false,"error":"Thing '1' already exists"},{"id":"2","count":5}]"""
    )]
    public async Task An_awsjson_answer_has_the_style_of_the_options(
        ResultStyle style,
        string expected
    )
    {
        await using var cloud = await LocalAppSync.StartAsync(
            Schemas.Scalars,
            new LocalAppSyncOptions { ResultStyle = style }
        );
        await using var client = new CloudClient(cloud);
        cloud.Put("Thing", new JsonObject { ["id"] = "1" });

        var answer = await client.SendAsync(
            """mutation { addThings(input: [{id: "1"}, {id: "2", count: 5}]) }"""
        );

        Assert.True(
            JsonNode.DeepEquals(JsonNode.Parse(expected), answer.JsonIn("addThings")),
            answer.Body
        );
    }

    [Fact]
    public async Task A_versioned_entity_refuses_a_write_on_an_old_version()
    {
        const string schema = """
            type Note { id: ID! text: String _version: Int! _lastChangedAt: AWSTimestamp! _deleted: Boolean }
            input CreateNoteInput { id: ID text: String }
            input UpdateNoteInput { id: ID! text: String _version: Int }
            type Query { getNote(id: ID!): Note }
            type Mutation {
              createNote(input: CreateNoteInput!): Note
              updateNote(input: UpdateNoteInput!): Note
            }
            """;
        await using var cloud = await LocalAppSync.StartAsync(schema);
        await using var client = new CloudClient(cloud);
        await client.SendAsync("""mutation { createNote(input: {id: "1", text: "a"}) { id } }""");
        const string update =
            """mutation { updateNote(input: {id: "1", text: "b", _version: 1}) { text _version } }""";

        Assert.Equal(
            """{"text":"b","_version":2}""",
            (await client.SendAsync(update)).Data("updateNote")!.ToJsonString()
        );
        var conflict = await client.SendAsync(update);

        Assert.Equal("ConflictUnhandled", conflict.Error["errorType"]!.GetValue<string>());
        Assert.Equal("b", conflict.Error["data"]!["text"]!.GetValue<string>());
    }

    [Fact]
    public async Task A_versioned_entity_wants_a_version_and_remembers_what_was_deleted()
    {
        const string schema = """
            type Note { id: ID! text: String _version: Int! _deleted: Boolean }
            input CreateNoteInput { id: ID text: String }
            input UpdateNoteInput { id: ID! text: String _version: Int }
            input DeleteNoteInput { id: ID! _version: Int }
            type Query { getNote(id: ID!): Note }
            type Mutation {
              createNote(input: CreateNoteInput!): Note
              updateNote(input: UpdateNoteInput!): Note
              deleteNote(input: DeleteNoteInput!): Note
            }
            """;
        await using var cloud = await LocalAppSync.StartAsync(schema);
        await using var client = new CloudClient(cloud);
        await client.SendAsync("""mutation { createNote(input: {id: "1"}) { id } }""");

        await RefusedAsync("""mutation { updateNote(input: {id: "1"}) { id } }""", version: 1);
        await RefusedAsync("""mutation { deleteNote(input: {id: "1"}) { id } }""", version: 1);
        const string delete =
            """mutation { deleteNote(input: {id: "1", _version: 1}) { id _version _deleted } }""";
        Assert.Equal(
            """{"id":"1","_version":2,"_deleted":true}""",
            (await client.SendAsync(delete)).Data("deleteNote")!.ToJsonString()
        );
        Assert.Empty(cloud.Entities("Note"));
        await RefusedAsync(delete, version: 2);
        await RefusedAsync(
            """mutation { updateNote(input: {id: "1", _version: 2}) { id } }""",
            version: 2
        );

        async Task RefusedAsync(string mutation, int version)
        {
            var conflict = await client.SendAsync(mutation);
            Assert.Equal("ConflictUnhandled", conflict.Error["errorType"]!.GetValue<string>());
            Assert.Equal(version, conflict.Error["data"]!["_version"]!.GetValue<int>());
        }
    }

    [Theory]
    [InlineData("ids: [\"1\", \"3\"]", "1 3")]
    [InlineData("ids: [\"1\", \"3\"], name: \"c\"", "3")]
    [InlineData("ids: []", "")]
    [InlineData("ids: null", "1 2 3")]
    public async Task A_list_of_ids_in_an_input_object_chooses_by_key(string input, string expected)
    {
        const string schema = """
            type Thing { id: ID! name: String }
            input ThingInput { id: ID! name: String }
            input ThingQuery { ids: [ID!] name: String }
            type Query { queryThings(input: ThingQuery): [Thing!]! }
            type Mutation { addThing(input: ThingInput!): Thing }
            """;
        await using var cloud = await LocalAppSync.StartAsync(schema);
        await using var client = new CloudClient(cloud);
        foreach (var (id, name) in new[] { ("1", "a"), ("2", "b"), ("3", "c") })
        {
            cloud.Put("Thing", new JsonObject { ["id"] = id, ["name"] = name });
        }

        var answer = await client.SendAsync($"{{ queryThings(input: {{ {input} }}) {{ id }} }}");

        Assert.Equal(
            expected,
            string.Join(
                ' ',
                answer
                    .Data("queryThings")!
                    .AsArray()
                    .Select(thing => thing!["id"]!.GetValue<string>())
            )
        );
    }

    [Fact]
    public async Task Names_are_as_the_schema_writes_them()
    {
        const string schema = """
            type Thing { id: ID! GetType: String getType: String }
            input ThingInput { id: ID! GetType: String getType: String }
            type Query { getThing(id: ID!): Thing }
            type Mutation { addThing(input: ThingInput!): Thing }
            """;
        await using var cloud = await LocalAppSync.StartAsync(schema);
        await using var client = new CloudClient(cloud);

        var answer = await client.SendAsync(
            """mutation { addThing(input: {id: "1", GetType: "a", getType: "b"}) { GetType getType } }"""
        );

        Assert.Equal("""{"GetType":"a","getType":"b"}""", answer.Data("addThing")!.ToJsonString());
    }

    [Fact]
    public async Task A_payload_of_results_tells_each_failure_in_its_own()
    {
        const string schema = """
            input ThingInput { id: ID! }
            type ThingResult { id: ID success: Boolean! error: String }
            type ThingResults { results: [ThingResult!]! }
            type Query { a: ID }
            type Mutation { addThings(input: [ThingInput!]!): ThingResults! }
            """;
        await using var cloud = await LocalAppSync.StartAsync(schema);
        await using var client = new CloudClient(cloud);
        cloud.Put("Thing", new JsonObject { ["id"] = "1" });

        var answer = await client.SendAsync(
            """mutation { addThings(input: [{id: "1"}, {id: "2"}]) { results { id success error } } }"""
        );

        Assert.Equal(
            """{"results":[{"id":"1","success":false,"error":"Thing '1' already exists"},{"id":"2","success":true,"error":null}]}""",
            answer
                .Data("addThings")!
                .ToJsonString()
                .Replace("\\u0027", "'", StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task Interfaces_unions_extensions_and_own_scalars_load_and_answer()
    {
        const string schema = """
            scalar Anything
            interface Node { id: ID! }
            type Cat implements Node { id: ID! lives: Int }
            type Dog implements Node { id: ID! tricks: [String!] }
            union Pet = Cat | Dog
            type Query { pets: [Pet!]! node(id: ID!): Node echo(x: Anything): Anything }
            extend type Cat { name: String }
            extend input Box { size: Int }
            input Box { id: ID! }
            enum Size { S }
            extend enum Size { L }
            type Mutation { addBox(input: Box!): Boolean }
            """;
        var options = new LocalAppSyncOptions()
            .Resolve(
                "pets",
                _ =>
                    JsonNode.Parse(
                        """[{"id":"1","lives":9,"name":"Tom"},{"__typename":"Dog","id":"2","tricks":["sit"]}]"""
                    )
            )
            .Resolve(
                "node",
                args => new JsonObject { ["__typename"] = "Cat", ["id"] = args["id"]!.DeepClone() }
            )
            .Resolve("echo", args => args["x"]?.DeepClone());
        await using var cloud = await LocalAppSync.StartAsync(schema, options);
        await using var client = new CloudClient(cloud);

        var answer = await client.SendAsync(
            """{ pets { __typename ... on Cat { lives name } ... on Dog { tricks } } node(id: "7") { id } echo(x: 2.5) }"""
        );

        Assert.Equal(
            """{"pets":[{"__typename":"Cat","lives":9,"name":"Tom"},{"__typename":"Dog","tricks":["sit"]}],"node":{"id":"7"},"echo":2.5}""",
            answer.Json["data"]!.ToJsonString()
        );
        Assert.True(
            (await client.SendAsync("""mutation { addBox(input: {id: "1", size: 3}) }"""))
                .Data("addBox")!
                .GetValue<bool>()
        );
    }
}
