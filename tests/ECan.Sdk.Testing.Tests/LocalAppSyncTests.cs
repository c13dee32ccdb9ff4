using System.Net;
using System.Text.Json.Nodes;

namespace ECan.Sdk.Testing.Tests;

public sealed class LocalAppSyncTests
{
    [Fact]
    public async Task It_listens_on_loopback_only()
    {
        await using var cloud = await LocalAppSync.StartAsync(Schemas.Todo);

        Assert.Equal("127.0.0.1", cloud.Endpoint.Host);
        Assert.Equal("/graphql", cloud.Endpoint.AbsolutePath);
        var listeners = System
            .Net.NetworkInformation.IPGlobalProperties.GetIPGlobalProperties()
            .GetActiveTcpListeners();
        Assert.Equal(
            [IPAddress.Loopback],
            listeners
                .Where(point => point.Port == cloud.Endpoint.Port)
                .Select(point => point.Address)
        );
    }

    [Fact]
    public async Task A_port_of_ones_own_is_used_and_a_taken_one_is_an_exception()
    {
        await using var first = await LocalAppSync.StartAsync(Schemas.Todo);
        var options = new LocalAppSyncOptions { Port = first.Endpoint.Port };

        await Assert.ThrowsAsync<IOException>(() => LocalAppSync.StartAsync(Schemas.Todo, options));
        await first.DisposeAsync();
        await using var second = await LocalAppSync.StartAsync(Schemas.Todo, options);
        Assert.Equal(options.Port, second.Endpoint.Port);
    }

    [Theory]
    [InlineData("type Query {")]
    [InlineData("type Query { a: Nope }")]
    [InlineData("type Query { a(x: Query): Int }")]
    public async Task A_schema_that_is_not_valid_is_refused_at_start(string schema)
    {
        var exception = await Assert.ThrowsAsync<ArgumentException>(() =>
            LocalAppSync.StartAsync(schema)
        );

        Assert.StartsWith("The schema is not valid.", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("nope")]
    [InlineData("Todo.nope")]
    [InlineData("Nope.id")]
    public async Task A_resolver_for_no_field_is_refused_at_start(string field)
    {
        var options = new LocalAppSyncOptions().Resolve(field, _ => null);

        var exception = await Assert.ThrowsAsync<ArgumentException>(() =>
            LocalAppSync.StartAsync(Schemas.Todo, options)
        );

        Assert.Contains($"'{field}'", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_resolver_sees_its_call_and_what_it_returns_is_encoded_once()
    {
        var options = new LocalAppSyncOptions()
            .Resolve(
                "pingTodo",
                args => args["name"] is null ? "[1]" : new JsonArray(args["name"]!.DeepClone())
            )
            .Resolve(
                "Todo.done",
                async (context, _) =>
                {
                    await Task.Yield();
                    return context.Source!["name"]!.GetValue<string>()
                        == context.Cloud.Entities("Todo")[0]["name"]!.GetValue<string>();
                }
            );
        await using var cloud = await LocalAppSync.StartAsync(Schemas.Todo, options);
        await using var client = new CloudClient(cloud);
        cloud.Put("Todo", new JsonObject { ["id"] = "1", ["name"] = "n" });

        var answer = await client.SendAsync("""mutation { a: pingTodo b: pingTodo(name: "x") }""");
        Assert.Equal("[1]", answer.Data("a")!.GetValue<string>());
        Assert.Equal("""["x"]""", answer.Data("b")!.GetValue<string>());
        Assert.True(
            (await client.SendAsync("""{ getTodo(id: "1") { done } }""")).Data("getTodo")![
                "done"
            ]!.GetValue<bool>()
        );
    }

    [Fact]
    public async Task A_resolver_that_throws_answers_as_a_lambda_does()
    {
        var options = new LocalAppSyncOptions().Resolve(
            "pingTodo",
            _ => throw new InvalidOperationException("Boom.")
        );
        await using var cloud = await LocalAppSync.StartAsync(Schemas.Todo, options);
        await using var client = new CloudClient(cloud);

        var answer = await client.SendAsync("mutation { pingTodo }");

        Assert.Equal("Lambda:Unhandled", answer.Error["errorType"]!.GetValue<string>());
        Assert.Equal("Boom.", answer.Message);
    }

    [Fact]
    public async Task Snapshots_are_copies_and_put_parses_awsjson()
    {
        await using var cloud = await LocalAppSync.StartAsync(Schemas.Todo);
        var todo = new JsonObject
        {
            ["id"] = "1",
            ["name"] = "n",
            ["meta"] = """{"a":1}""",
        };
        cloud.Put("Todo", todo);
        todo["name"] = "changed";
        cloud.Entities("Todo")[0]["name"] = "changed";
        cloud.Find("Todo", "1")!["name"] = "changed";

        var found = cloud.Find("Todo", "1")!;
        Assert.Equal("n", found["name"]!.GetValue<string>());
        Assert.Equal(1, found["meta"]!["a"]!.GetValue<int>());
        Assert.Null(cloud.Find("Todo", "2"));

        cloud.Clear();
        Assert.Empty(cloud.Entities("Todo"));
    }

    [Fact]
    public async Task An_unknown_type_or_a_missing_key_is_misuse()
    {
        await using var cloud = await LocalAppSync.StartAsync(Schemas.Todo);

        Assert.Equal(["Todo"], cloud.EntityTypes);
        Assert.Contains(
            "There are: Todo",
            Assert.Throws<ArgumentException>(() => cloud.Entities("Todos")).Message,
            StringComparison.Ordinal
        );
        Assert.Throws<ArgumentException>(() =>
            cloud.Put("Todo", new JsonObject { ["name"] = "n" })
        );
    }

    [Fact]
    public async Task Requests_are_recorded_in_order()
    {
        await using var cloud = await LocalAppSync.StartAsync(Schemas.Todo);
        await using var client = new CloudClient(cloud);

        await client.SendAsync(
            "query Q($n: Int) { x: listTodos(limit: $n) { nextToken } }",
            new JsonObject { ["n"] = 1 },
            "Q"
        );
        await client.SendAsync(
            "mutation { pingTodo ...F } fragment F on Mutation { deleteTodo(input: {id: 1}) { id } }"
        );
        await client.PostAsync("meow");

        var requests = cloud.Requests;
        Assert.Equal(["listTodos", "pingTodo", null], requests.Select(request => request.Field));
        Assert.Equal([200, 200, 400], requests.Select(request => request.Status));
        Assert.Equal([true, true, false], requests.Select(request => request.Executed));
        Assert.Equal(["pingTodo", "deleteTodo"], requests[1].Fields);
        Assert.Equal("Q", requests[0].OperationName);
        Assert.Equal("""{"n":1}""", requests[0].Variables!.ToJsonString());
        Assert.Equal("meow", requests[2].Body);
        Assert.True(requests[0].ReceivedAt <= requests[2].ReceivedAt);

        cloud.ClearRequests();
        Assert.Empty(cloud.Requests);
    }

    [Fact]
    public async Task One_can_wait_for_what_happens()
    {
        await using var cloud = await LocalAppSync.StartAsync(Schemas.Todo);
        await using var client = new CloudClient(cloud);

        var waiting = cloud.WaitUntilAsync(() => cloud.Entities("Todo").Count == 2);
        await client.SendAsync("""mutation { createTodo(input: {name: "a"}) { id } }""");
        Assert.False(waiting.IsCompleted);
        await client.SendAsync("""mutation { createTodo(input: {name: "b"}) { id } }""");
        await waiting.WaitAsync(TimeSpan.FromSeconds(10));
    }

    [Fact]
    public async Task Many_clients_at_once_lose_nothing()
    {
        await using var cloud = await LocalAppSync.StartAsync(Schemas.Scalars);
        await using var client = new CloudClient(cloud);

        var answers = await Task.WhenAll(
            Enumerable
                .Range(0, 200)
                .Select(i =>
                    client.SendAsync(
                        $$"""mutation { addThings(input: [{id: "{{i % 100}}", count: {{i}}}]) }"""
                    )
                )
        );

        Assert.Equal(100, cloud.Entities("Thing").Count);
        Assert.Equal(
            100,
            answers.Count(answer => answer.JsonIn("addThings")![0]!["success"]!.GetValue<bool>())
        );
        Assert.Equal(200, cloud.Requests.Count);
        Assert.All(cloud.Requests, request => Assert.Equal(200, request.Status));
        Assert.Equal(
            200,
            answers.Select(answer => answer.Headers["x-amzn-RequestId"]).Distinct().Count()
        );
    }
}
