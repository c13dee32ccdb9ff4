using System.Text.Json.Nodes;
using Microsoft.Extensions.Time.Testing;

namespace ECan.Sdk.Testing.Tests;

public sealed class TodoSchemaTests : IAsyncLifetime
{
    private const string Create =
        "mutation($input: CreateTodoInput!) { createTodo(input: $input) { id name done meta createdAt updatedAt } }";
    private const string Update =
        "mutation($input: UpdateTodoInput!) { updateTodo(input: $input) { id name done meta createdAt updatedAt } }";
    private const string Delete =
        "mutation($input: DeleteTodoInput!) { deleteTodo(input: $input) { id name } }";
    private readonly FakeTimeProvider time = new(
        new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero)
    );
    private LocalAppSync cloud = null!;
    private CloudClient client = null!;

    public async Task InitializeAsync()
    {
        cloud = await LocalAppSync.StartAsync(
            Schemas.Todo,
            new LocalAppSyncOptions { TimeProvider = time }
        );
        client = CloudClient.For(cloud);
    }

    public async Task DisposeAsync()
    {
        await client.DisposeAsync();
        await cloud.DisposeAsync();
    }

    [Fact]
    public async Task A_todo_goes_its_whole_way()
    {
        var created = await SendAsync(
            Create,
            new JsonObject
            {
                ["id"] = "t1",
                ["name"] = "Shop",
                ["done"] = false,
                ["meta"] = """{"a":1}""",
            }
        );
        Assert.Equal(
            """{"id":"t1","name":"Shop","done":false,"meta":"{\"a\":1}","createdAt":"2026-01-02T03:04:05.000Z","updatedAt":"2026-01-02T03:04:05.000Z"}""",
            Plain(created.Data("createTodo"))
        );

        time.Advance(TimeSpan.FromMinutes(1));
        var updated = await SendAsync(
            Update,
            new JsonObject
            {
                ["id"] = "t1",
                ["done"] = true,
                ["meta"] = null,
            }
        );
        Assert.Equal(
            """{"id":"t1","name":"Shop","done":true,"meta":null,"createdAt":"2026-01-02T03:04:05.000Z","updatedAt":"2026-01-02T03:05:05.000Z"}""",
            Plain(updated.Data("updateTodo"))
        );

        var got = await client.SendAsync("""{ getTodo(id: "t1") { name done } }""");
        Assert.Equal("""{"name":"Shop","done":true}""", got.Data("getTodo")!.ToJsonString());

        var deleted = await SendAsync(Delete, new JsonObject { ["id"] = "t1" });
        Assert.Equal("""{"id":"t1","name":"Shop"}""", deleted.Data("deleteTodo")!.ToJsonString());
        Assert.Empty(cloud.Entities("Todo"));

        var gone = await client.SendAsync("""{ getTodo(id: "t1") { name } }""");
        Assert.Null(gone.Data("getTodo"));
        Assert.False(gone.Json.ContainsKey("errors"));
    }

    [Fact]
    public async Task An_id_is_made_where_none_is_given()
    {
        var created = await SendAsync(Create, new JsonObject { ["name"] = "Shop" });

        Assert.Equal(
            "Shop",
            cloud.Find("Todo", created.Data("createTodo")!["id"]!.GetValue<string>())![
                "name"
            ]!.GetValue<string>()
        );
    }

    [Fact]
    public async Task Adding_what_exists_is_an_error_of_the_condition_where_the_result_is_the_entity()
    {
        cloud.Put("Todo", new JsonObject { ["id"] = "t1", ["name"] = "Old" });

        var answer = await SendAsync(Create, new JsonObject { ["id"] = "t1", ["name"] = "New" });

        Assert.Equal(
            "DynamoDB:ConditionalCheckFailedException",
            answer.Error["errorType"]!.GetValue<string>()
        );
        Assert.Equal("Todo 't1' already exists", answer.Message);
        Assert.Equal("Old", cloud.Find("Todo", "t1")!["name"]!.GetValue<string>());
    }

    [Fact]
    public async Task Updating_what_is_unknown_is_not_found()
    {
        var answer = await SendAsync(Update, new JsonObject { ["id"] = "t1", ["name"] = "New" });

        Assert.Equal("Todo 't1' not found", answer.Message);
        Assert.Empty(cloud.Entities("Todo"));
    }

    [Fact]
    public async Task Removing_what_is_unknown_is_null_without_an_error_unless_the_options_want_one()
    {
        var answer = await SendAsync(Delete, new JsonObject { ["id"] = "t1" });
        Assert.Null(answer.Data("deleteTodo"));
        Assert.False(answer.Json.ContainsKey("errors"));

        await using var strict = await LocalAppSync.StartAsync(
            Schemas.Todo,
            new LocalAppSyncOptions { UnknownDelete = UnknownDelete.Fails }
        );
        await using var caller = new CloudClient(strict);
        var refused = await caller.SendAsync(
            Delete,
            new JsonObject { ["input"] = new JsonObject { ["id"] = "t1" } }
        );
        Assert.Equal("Todo 't1' not found", refused.Message);
    }

    [Theory]
    [InlineData("", "1 2 3 4")]
    [InlineData("""(filter: {name: {beginsWith: "B"}})""", "2 3")]
    [InlineData("""(filter: {name: {contains: "a", ne: "Bar"}})""", "3")]
    [InlineData("""(filter: {priority: {gt: 2}})""", "3 4")]
    [InlineData("""(filter: {priority: {between: [2, 3]}})""", "2 3")]
    [InlineData("""(filter: {or: [{name: {eq: "Ann"}}, {priority: {eq: 4}}]})""", "1 4")]
    [InlineData(
        """(filter: {and: [{name: {beginsWith: "B"}}, {not: {priority: {eq: 2}}}]})""",
        "3"
    )]
    public async Task A_list_is_filtered(string arguments, string ids)
    {
        Seed();

        var answer = await client.SendAsync(
            $$"""{ listTodos{{arguments}} { items { id } nextToken } }"""
        );

        Assert.Equal(
            ids,
            string.Join(
                ' ',
                answer.Data("listTodos")!["items"]!.AsArray().Select(item => item!["id"])
            )
        );
        Assert.Null(answer.Data("listTodos")!["nextToken"]);
    }

    [Fact]
    public async Task A_list_comes_in_pages()
    {
        Seed();
        const string query =
            "query($t: String) { listTodos(limit: 3, nextToken: $t) { items { id } nextToken } }";

        var first = (await client.SendAsync(query)).Data("listTodos")!;
        Assert.Equal(3, first["items"]!.AsArray().Count);
        var second = (
            await client.SendAsync(
                query,
                new JsonObject { ["t"] = first["nextToken"]!.DeepClone() }
            )
        ).Data("listTodos")!;
        Assert.Equal("4", Assert.Single(second["items"]!.AsArray())!["id"]!.GetValue<string>());
        Assert.Null(second["nextToken"]);
    }

    [Fact]
    public async Task An_argument_named_like_a_field_filters_by_it()
    {
        Seed();

        var answer = await client.SendAsync("""{ todosByName(name: "Bar") { id } }""");

        Assert.Equal("""[{"id":"2"}]""", answer.Data("todosByName")!.ToJsonString());
    }

    private void Seed()
    {
        string[] names = ["Ann", "Bar", "Baz", "Cid"];
        for (var i = 0; i < names.Length; i++)
        {
            cloud.Put(
                "Todo",
                new JsonObject
                {
                    ["id"] = $"{i + 1}",
                    ["name"] = names[i],
                    ["priority"] = i + 1,
                }
            );
        }
    }

    private Task<Answer> SendAsync(string query, JsonObject input) =>
        client.SendAsync(query, new JsonObject { ["input"] = input });

    private static string Plain(JsonNode? node) =>
        node!.ToJsonString(
            new()
            {
                Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            }
        );
}
