using ECan.Sdk.Cloud;
using static ECan.Sdk.Tests.Cloud.CloudFixture;

namespace ECan.Sdk.Tests.Cloud;

public sealed class CircuitTests
{
    private const string Accepted = """{"data":{"addSkills":"{}"}}""";

    [Fact]
    public async Task Two_failures_to_connect_make_the_cloud_known_as_offline()
    {
        using var fixture = new CloudFixture();
        var states = States(fixture);

        Assert.Equal("Offline", await SendOfflineAsync(fixture));

        Assert.Equal(2, fixture.Network.Requests.Count);
        Assert.Equal(CloudState.Offline, fixture.Client.State);
        Assert.Equal([CloudState.Offline], states);
    }

    [Fact]
    public async Task A_long_time_of_success_does_not_hide_an_outage()
    {
        using var fixture = new CloudFixture();
        for (var i = 0; i < 500; i++)
        {
            fixture.Network.Answers(Accepted);
            Assert.Equal("taken", await SendAsync(fixture));
        }

        await SendOfflineAsync(fixture);

        Assert.Equal(CloudState.Offline, fixture.Client.State);
    }

    [Fact]
    public async Task One_failure_between_successes_opens_nothing()
    {
        using var fixture = new CloudFixture();
        for (var i = 0; i < 20; i++)
        {
            fixture.Network.Fails(HttpRequestError.ConnectionError).Answers(Accepted);
            Assert.Equal("taken", await fixture.RunAsync(SendAsync(fixture)));
        }

        Assert.Equal(CloudState.Online, fixture.Client.State);
    }

    [Fact]
    public async Task After_the_break_one_request_is_let_through_and_closes_the_circuit()
    {
        using var fixture = new CloudFixture();
        var states = States(fixture);
        await SendOfflineAsync(fixture);
        var release = new TaskCompletionSource();
        fixture.Network.Then(
            async (_, _) =>
            {
                await release.Task;
                return ScriptedNetwork.Response(Accepted);
            }
        );

        fixture.Time.Advance(TimeSpan.FromSeconds(1));
        var probe = SendAsync(fixture);
        Assert.Equal("Offline", await SendAsync(fixture));
        Assert.Equal([CloudState.Offline], states);
        release.SetResult();

        Assert.Equal("taken", await probe);
        Assert.Equal([CloudState.Offline, CloudState.Online], states);
        fixture.Network.Answers(Accepted);
        Assert.Equal("taken", await SendAsync(fixture));
    }

    [Fact]
    public async Task The_break_grows_with_each_probe_that_fails()
    {
        using var fixture = new CloudFixture();
        await SendOfflineAsync(fixture);

        foreach (var seconds in new[] { 1, 2, 4, 8 })
        {
            fixture.Time.Advance(TimeSpan.FromSeconds(seconds) - TimeSpan.FromMilliseconds(1));
            Assert.Equal("Offline", await SendAsync(fixture));
            fixture.Time.Advance(TimeSpan.FromMilliseconds(1));
            var before = fixture.Network.Requests.Count;
            fixture.Network.Fails(HttpRequestError.ConnectionError);
            Assert.Equal("Offline", await SendAsync(fixture));
            Assert.Equal(before + 1, fixture.Network.Requests.Count);
        }
    }

    [Theory]
    [InlineData(0, 0.5, 1000)]
    [InlineData(0, 0.0, 800)]
    [InlineData(3, 1.0, 9600)]
    [InlineData(9, 0.5, 300_000)]
    [InlineData(int.MaxValue, 0.5, 300_000)]
    public void The_break_has_jitter_and_an_end(int probes, double random, int milliseconds)
    {
        Assert.Equal(
            milliseconds,
            CloudPipeline.BreakFor(probes, TimeSpan.FromMinutes(5), random).TotalMilliseconds,
            precision: 3
        );
    }

    [Fact]
    public async Task A_reset_lets_the_next_request_through_and_does_not_claim_to_be_online()
    {
        using var fixture = new CloudFixture();
        var states = States(fixture);
        await SendOfflineAsync(fixture);

        await fixture.Client.ResetAsync(CancellationToken.None);
        Assert.Equal(CloudState.Offline, fixture.Client.State);
        fixture.Network.Answers(Accepted);

        Assert.Equal("taken", await SendAsync(fixture));
        Assert.Equal([CloudState.Offline, CloudState.Online], states);
    }

    [Fact]
    public async Task Two_time_outs_make_the_cloud_known_as_offline()
    {
        using var fixture = new CloudFixture();
        for (var i = 0; i < 2; i++)
        {
            fixture.Network.Then(fixture.TakeAndHangAsync);
            Assert.Equal(CloudState.Online, fixture.Client.State);
            Assert.Equal("OutcomeUnknown", await fixture.RunAsync(SendAsync(fixture)));
        }

        Assert.Equal(CloudState.Offline, fixture.Client.State);
        Assert.Equal("Offline", await SendAsync(fixture));
    }

    [Fact]
    public async Task A_probe_that_its_caller_cancels_proves_nothing()
    {
        using var fixture = new CloudFixture();
        await SendOfflineAsync(fixture);
        fixture.Time.Advance(TimeSpan.FromSeconds(1));
        using var cancellation = new CancellationTokenSource();
        fixture.Network.Then(
            async (_, token) =>
            {
                await cancellation.CancelAsync();
                token.ThrowIfCancellationRequested();
                return new HttpResponseMessage();
            }
        );
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            fixture.Client.SendAsync(
                fixture.Batch(Skills.Json, SyncOperation.Add, Item("s1")),
                cancellation.Token
            )
        );

        Assert.Equal("Offline", await SendAsync(fixture));
        Assert.Equal(CloudState.Offline, fixture.Client.State);
    }

    [Fact]
    public async Task Errors_of_the_service_do_not_open_the_circuit()
    {
        using var fixture = new CloudFixture();
        for (var i = 0; i < 5; i++)
        {
            fixture.Network.Answers("", 500).Cuts();
            Assert.Equal("Unavailable", await SendAsync(fixture));
            Assert.Equal("OutcomeUnknown", await SendAsync(fixture));
        }

        Assert.Equal(10, fixture.Network.Requests.Count);
        Assert.Equal(CloudState.Online, fixture.Client.State);
    }

    private static List<CloudState> States(CloudFixture fixture)
    {
        var states = new List<CloudState>();
        fixture.Client.StateChanged += states.Add;
        return states;
    }

    private static async Task<string> SendOfflineAsync(CloudFixture fixture)
    {
        fixture
            .Network.Fails(HttpRequestError.ConnectionError)
            .Fails(HttpRequestError.ConnectionError);
        return await fixture.RunAsync(SendAsync(fixture));
    }

    private static async Task<string> SendAsync(CloudFixture fixture) =>
        AnswerRuleTests.Verdict(
            (await fixture.SendAsync(Skills.Json, SyncOperation.Add, Item("s1"))).Items[0]
        );
}
