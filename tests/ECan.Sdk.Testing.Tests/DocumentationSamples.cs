using System.Text.Json.Nodes;
using Microsoft.Extensions.Time.Testing;

namespace ECan.Sdk.Testing.Tests;

/// <summary>The code of docs/testing.md, run. <see cref="DocumentationTests"/> sees to it that both stay the same.</summary>
public sealed class DocumentationSamples
{
    [Fact]
    public async Task Looking_into_the_cloud()
    {
        await using var cloud = await LocalAppSync.StartAsync(Schemas.Todo);
        await SendAsync(cloud);

        cloud.Put("Todo", new JsonObject { ["id"] = "t1", ["name"] = "Shop" }); // as if it had always been there

        IReadOnlyList<JsonObject> todos = cloud.Entities("Todo"); // copies, in the order in which they were added
        JsonObject? todo = cloud.Find("Todo", "t1"); // by key; of two fields: cloud.Find(type, "a1", "s1")

        RecordedRequest request = cloud.Requests[^1];
        Assert.Equal("createTodo", request.Field);
        Assert.Equal("Shop", (string?)request.Variables!["input"]!["name"]);
        Assert.Equal(200, request.Status); // null if the connection was cut
        Assert.True(request.Executed);

        cloud.Clear(); // the entities
        cloud.ClearRequests();

        Assert.Equal(2, todos.Count);
        Assert.Equal("Shop", (string?)todo!["name"]);
    }

    [Fact]
    public async Task Waiting()
    {
        var cancellationToken = CancellationToken.None;
        await using var cloud = await LocalAppSync.StartAsync(Schemas.Todo);
        await SendAsync(cloud);
        await SendAsync(cloud);

        await cloud.WaitUntilAsync(() => cloud.Entities("Todo").Count == 2, cancellationToken);
    }

    [Fact]
    public async Task A_port_of_ones_own()
    {
        var schema = Schemas.Todo;
        var port = await FreePortAsync();

        await using var cloud = await LocalAppSync.StartAsync(
            schema,
            new LocalAppSyncOptions { Port = port }
        );

        Assert.Equal(port, cloud.Endpoint.Port);
    }

    [Fact]
    public async Task Failing()
    {
        await using var cloud = await LocalAppSync.StartAsync(Schemas.Todo);

        cloud.Faults.Offline = true; // the port refuses, open connections are cut
        cloud.Faults.Offline = false; // the same port serves again

        cloud.Faults.Enqueue(Fault.Throttled(retryAfter: TimeSpan.FromSeconds(1)));
        cloud.Faults.Enqueue(Fault.InternalError, times: 3); // then three times 500

        for (var i = 0; i < 4; i++)
        {
            await SendAsync(cloud);
        }

        using (cloud.Faults.Use(Fault.CutAfterExecution.OnField("createTodo"))) // as long as the block lasts, for this field only
        {
            await SendAsync(cloud);
        }

        Assert.Equal(1, cloud.Faults.Applied(FaultKind.CutAfterExecution));
        cloud.Faults.Clear();

        Assert.Equal([429, 500, 500, 500, null], cloud.Requests.Select(request => request.Status));
    }

    [Fact]
    public async Task Delaying()
    {
        var time = new FakeTimeProvider();
        await using var cloud = await LocalAppSync.StartAsync(
            Schemas.Todo,
            new LocalAppSyncOptions { TimeProvider = time }
        );

        cloud.Faults.Enqueue(Fault.Delay(TimeSpan.FromSeconds(30)));
        var sending = SendAsync(cloud);
        await cloud.WaitUntilAsync(() => cloud.Faults.Applied(FaultKind.Delay) == 1);
        time.Advance(TimeSpan.FromSeconds(30)); // the FakeTimeProvider in the options
        await sending;

        Assert.Single(cloud.Entities("Todo"));
    }

    [Fact]
    public async Task Tokens()
    {
        await using var cloud = await LocalAppSync.StartAsync(Schemas.Todo);
        await using var client = new CloudClient(cloud, apiKey: null, "token-1");

        cloud.Tokens.Accept("token-1");
        cloud.Tokens.Revoke("token-1"); // 401 from now on: has your app fetched another?

        Assert.Equal(401, (int)(await client.SendAsync("{ listTodos { nextToken } }")).Status);
    }

    [Fact]
    public async Task Resolving()
    {
        var options = new LocalAppSyncOptions()
            .Resolve(
                "sendWanMessage",
                args => new JsonObject
                {
                    ["id"] = "m1",
                    ["contents"] = args["input"]!["contents"]!.DeepClone(),
                }
            )
            .Resolve(
                "reqTrain",
                _ => throw new ResolverException("Lambda:Unhandled", "No trainer is free.")
            )
            .Resolve(
                "getLongLLMTask",
                async (context, cancellationToken) =>
                {
                    await Task.Yield();
                    return new JsonObject
                    {
                        ["id"] = context.Arguments["id"]!.DeepClone(),
                        ["agents"] = context.Cloud.Entities("Agent").Count,
                    };
                }
            );

        await using var cloud = await LocalAppSync.StartAsync(Schemas.ECan, options);
        await using var client = new CloudClient(cloud);
        var sent = await client.SendAsync(
            """mutation { sendWanMessage(input: {contents: "hi"}) { id contents } }"""
        );
        Assert.Equal(
            """{"id":"m1","contents":"hi"}""",
            sent.Data("sendWanMessage")!.ToJsonString()
        );
        var asked = await client.SendAsync("""{ getLongLLMTask(id: "1") }""");
        Assert.Equal("""{"id":"1","agents":0}""", asked.JsonIn("getLongLLMTask")!.ToJsonString());
        Assert.Equal(
            "No trainer is free.",
            (await client.SendAsync("mutation { reqTrain(input: []) }")).Message
        );
    }

    private static async Task<int> FreePortAsync()
    {
        await using var first = await LocalAppSync.StartAsync(Schemas.Todo);
        return first.Endpoint.Port;
    }

    private static async Task SendAsync(LocalAppSync cloud)
    {
        await using var client = new CloudClient(cloud);
        try
        {
            await client.SendAsync(
                "mutation($input: CreateTodoInput!) { createTodo(input: $input) { id } }",
                new JsonObject { ["input"] = new JsonObject { ["name"] = "Shop" } }
            );
        }
        catch (HttpRequestException)
        {
            // A connection that is cut is part of a sample.
        }
    }
}
