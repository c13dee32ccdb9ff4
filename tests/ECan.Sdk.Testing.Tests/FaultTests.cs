using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Time.Testing;

namespace ECan.Sdk.Testing.Tests;

public sealed class FaultTests : IAsyncLifetime
{
    private const string Add = """mutation { addThings(input: [{id: "1"}]) }""";
    private const string Get = "{ getThings }";
    private readonly FakeTimeProvider time = new();
    private LocalAppSync cloud = null!;
    private CloudClient client = null!;

    public async Task InitializeAsync()
    {
        cloud = await LocalAppSync.StartAsync(
            Schemas.Scalars,
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
    public async Task Offline_refuses_connections_and_online_serves_again_on_the_same_port()
    {
        for (var round = 0; round < 3; round++)
        {
            Assert.Equal(HttpStatusCode.OK, (await client.SendAsync(Get)).Status);

            cloud.Faults.Offline = true;
            var exception = await Assert.ThrowsAsync<HttpRequestException>(() =>
                client.SendAsync(Add)
            );
            var refusal = Assert.IsType<SocketException>(exception.InnerException);
            Assert.Equal(SocketError.ConnectionRefused, refusal.SocketErrorCode);
            Assert.Equal(HttpRequestError.ConnectionError, exception.HttpRequestError);

            cloud.Faults.Offline = false;
        }

        Assert.Empty(cloud.Entities("Thing"));
        Assert.Equal(3, cloud.Faults.Applied(FaultKind.Offline));
        Assert.Equal(3, cloud.Requests.Count);
    }

    [Fact]
    public async Task Offline_keeps_its_port_while_the_test_starts_processes()
    {
        // Between fork and exec, a process that is being started has copies of all sockets.
        var starting = Parallel.ForEachAsync(
            Enumerable.Range(0, 60),
            async (_, cancellationToken) =>
            {
                using var process = Process.Start(
                    new ProcessStartInfo("dotnet", "--version")
                    {
                        RedirectStandardOutput = true,
                        UseShellExecute = false,
                    }
                )!;
                process.Kill();
                await process.WaitForExitAsync(cancellationToken);
            }
        );
        while (!starting.IsCompleted)
        {
            cloud.Faults.Offline = true;
            cloud.Faults.Offline = false;
        }

        await starting;
        Assert.Equal(HttpStatusCode.OK, (await client.SendAsync(Get)).Status);
    }

    [Fact]
    public async Task Offline_cuts_a_request_that_waits()
    {
        cloud.Faults.Enqueue(Fault.Delay(TimeSpan.FromMinutes(1)));
        var sending = client.SendAsync(Add);
        await cloud.WaitUntilAsync(() => cloud.Faults.Applied(FaultKind.Delay) == 1);

        cloud.Faults.Offline = true;

        await Assert.ThrowsAsync<HttpRequestException>(() => sending);
        time.Advance(TimeSpan.FromMinutes(2));
        Assert.Empty(cloud.Entities("Thing"));
    }

    [Fact]
    public async Task A_delay_runs_by_the_clock_of_the_options()
    {
        cloud.Faults.Enqueue(Fault.Delay(TimeSpan.FromSeconds(30)));
        var sending = client.SendAsync(Add);
        await cloud.WaitUntilAsync(() => cloud.Faults.Applied(FaultKind.Delay) == 1);

        Assert.False(sending.IsCompleted);
        Assert.Null(Assert.Single(cloud.Requests).Status);
        time.Advance(TimeSpan.FromSeconds(30));

        Assert.Equal(HttpStatusCode.OK, (await sending).Status);
        Assert.Equal([FaultKind.Delay], Assert.Single(cloud.Requests).Faults);
    }

    [Fact]
    public async Task Statuses_come_with_the_bodies_that_go_with_them()
    {
        var faults = cloud.Faults;
        faults.Enqueue(Fault.Unauthorized);
        faults.Enqueue(Fault.Forbidden);
        faults.Enqueue(Fault.Throttled(TimeSpan.FromMilliseconds(1500)));
        faults.Enqueue(Fault.InternalError);
        faults.Enqueue(Fault.BadGateway);
        faults.Enqueue(Fault.Status(503, "later", "text/plain", TimeSpan.FromSeconds(9)));

        var answers = new List<Answer>();
        for (var i = 0; i < 6; i++)
        {
            answers.Add(await client.SendAsync(Add));
        }

        Assert.Equal([401, 403, 429, 500, 502, 503], answers.Select(answer => (int)answer.Status));
        Assert.Equal("UnauthorizedException", answers[0].Error["errorType"]!.GetValue<string>());
        Assert.Equal("UnauthorizedException", answers[0].Headers["x-amzn-ErrorType"]);
        Assert.Equal("text/html", answers[1].Headers["Content-Type"]);
        Assert.Contains("<title>403 Forbidden</title>", answers[1].Body, StringComparison.Ordinal);
        Assert.Equal("2", answers[2].Headers["Retry-After"]);
        Assert.Equal("TooManyRequestsException", answers[2].Error["errorType"]!.GetValue<string>());
        Assert.Equal("InternalFailure", answers[3].Error["errorType"]!.GetValue<string>());
        Assert.Contains("502 Bad Gateway", answers[4].Body, StringComparison.Ordinal);
        Assert.Equal(("later", "9"), (answers[5].Body, answers[5].Headers["Retry-After"]));
        Assert.All(answers, answer => Assert.NotEmpty(answer.Headers["x-amzn-RequestId"]));
        Assert.Empty(cloud.Entities("Thing"));
        Assert.Equal(6, faults.Applied(FaultKind.Status));
        Assert.Equal(0, faults.Waiting);
        Assert.Equal(HttpStatusCode.OK, (await client.SendAsync(Add)).Status);
    }

    [Fact]
    public async Task Errors_come_with_null_data_and_nothing_is_carried_out()
    {
        cloud.Faults.Enqueue(
            Fault.Errors("Lambda:ExecutionTimeoutException", "Execution timed out."),
            times: 2
        );

        for (var i = 0; i < 2; i++)
        {
            var answer = await client.SendAsync(Add);
            Assert.Equal(HttpStatusCode.OK, answer.Status);
            Assert.Null(answer.Json["data"]);
            Assert.Equal(
                "Lambda:ExecutionTimeoutException",
                answer.Error["errorType"]!.GetValue<string>()
            );
            Assert.Equal("""["addThings"]""", answer.Error["path"]!.ToJsonString());
        }

        Assert.Empty(cloud.Entities("Thing"));
        Assert.All(cloud.Requests, request => Assert.False(request.Executed));
        Assert.Null((await client.SendAsync(Add)).Json["errors"]);
    }

    [Fact]
    public async Task Items_can_be_refused_one_by_one()
    {
        using var _ = cloud.Faults.Use(
            Fault.FailItems(item => item["id"]!.GetValue<string>() == "2", "Not today")
        );

        var answer = await client.SendAsync(
            """mutation { addThings(input: [{id: "1"}, {id: "2"}, {id: "3"}]) }"""
        );

        Assert.Equal(
            """[{"id":"1","success":true},{"id":"2","success":false,"error":"Not today"},{"id":"3","success":true}]""",
            answer.JsonIn("addThings")!.ToJsonString()
        );
        Assert.Equal(
            ["1", "3"],
            cloud.Entities("Thing").Select(thing => thing["id"]!.GetValue<string>())
        );
        Assert.Equal(1, cloud.Faults.Applied(FaultKind.ItemFailures));
    }

    [Fact]
    public async Task Removed_items_can_be_refused_too()
    {
        await using var other = await LocalAppSync.StartAsync(Schemas.ECan);
        await using var caller = new CloudClient(other);
        other.Put("Agent", new JsonObject { ["agid"] = "a1" });
        other.Faults.Enqueue(Fault.FailItems());

        var answer = await caller.SendAsync(
            """mutation { removeAgents(input: [{oid: "a1", owner: "o", reason: "r"}]) }"""
        );

        Assert.Equal(
            """[{"id":"a1","success":false,"count":0,"error":"The item was refused"}]""",
            answer.JsonIn("removeAgents")!.ToJsonString()
        );
        Assert.Single(other.Entities("Agent"));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Cut_before_reading_carries_nothing_out(bool onField)
    {
        cloud.Faults.Enqueue(
            onField ? Fault.CutBeforeReading.OnField("addThings") : Fault.CutBeforeReading
        );

        await Assert.ThrowsAsync<HttpRequestException>(() => client.SendAsync(Add));

        var request = Assert.Single(cloud.Requests);
        Assert.Equal((null, false), (request.Status, request.Executed));
        Assert.Equal(onField ? "addThings" : null, request.Field);
        Assert.Equal([FaultKind.CutBeforeReading], request.Faults);
        Assert.Empty(cloud.Entities("Thing"));
    }

    [Fact]
    public async Task Cut_after_execution_has_carried_it_out()
    {
        cloud.Faults.Enqueue(Fault.CutAfterExecution);

        await Assert.ThrowsAsync<HttpRequestException>(() => client.SendAsync(Add));

        var request = Assert.Single(cloud.Requests);
        Assert.Equal((null, true), (request.Status, request.Executed));
        Assert.Single(cloud.Entities("Thing"));
        var again = await client.SendAsync(Add);
        Assert.Equal(
            "Thing '1' already exists",
            again.JsonIn("addThings")![0]!["error"]!.GetValue<string>()
        );
    }

    [Fact]
    public async Task A_fault_of_a_field_waits_for_that_field()
    {
        cloud.Faults.Enqueue(Fault.InternalError.OnField("addThings"));
        cloud.Faults.Enqueue(Fault.BadGateway);

        Assert.Equal(502, (int)(await client.SendAsync(Get)).Status);
        Assert.Equal(200, (int)(await client.SendAsync(Get)).Status);
        Assert.Equal(500, (int)(await client.SendAsync(Add)).Status);
        Assert.Equal(200, (int)(await client.SendAsync(Add)).Status);
    }

    [Fact]
    public async Task Faults_combine()
    {
        var slow = Fault.Delay(TimeSpan.FromSeconds(1)).And(Fault.Throttled());
        Assert.Equal("Delay + Status on getThings", slow.OnField("getThings").ToString());
        using (cloud.Faults.Use(slow))
        using (cloud.Faults.Use(Fault.Delay(TimeSpan.FromSeconds(2)).OnField("getThings")))
        {
            var sending = client.SendAsync(Get);
            await cloud.WaitUntilAsync(() => cloud.Faults.Applied(FaultKind.Delay) == 2);
            time.Advance(TimeSpan.FromSeconds(2.9));
            Assert.False(sending.IsCompleted);
            time.Advance(TimeSpan.FromSeconds(0.1));
            var answer = await sending;
            Assert.Equal(HttpStatusCode.TooManyRequests, answer.Status);
            Assert.False(answer.Headers.ContainsKey("Retry-After"));
        }

        Assert.Equal(HttpStatusCode.OK, (await client.SendAsync(Get)).Status);
    }

    [Fact]
    public async Task Clear_switches_everything_off()
    {
        cloud.Faults.Enqueue(Fault.InternalError, times: 5);
        cloud.Faults.Use(Fault.Forbidden);
        cloud.Faults.Offline = true;

        cloud.Faults.Clear();

        Assert.Equal(0, cloud.Faults.Waiting);
        Assert.Equal(HttpStatusCode.OK, (await client.SendAsync(Get)).Status);
    }
}
