using static ECan.Sdk.Tests.Sync.ScriptedCloud;

namespace ECan.Sdk.Tests.Sync;

/// <summary>What the operating system says of the network, and what the cloud says to that.</summary>
public sealed class NetworkTests : SyncFixture
{
    private static readonly TimeSpan Interval = TimeSpan.FromMinutes(5);

    [Fact]
    public async Task Without_a_network_writes_are_cached_at_once_and_go_when_it_is_back()
    {
        await StartAsync();
        var told = new List<SyncStatus>();
        Manager.StatusChanged += (_, args) => told.Add(args.Status);
        Cloud.Hold();

        Network.Change(available: false);

        var result = await InTimeAsync(AddAsync("a"));
        Assert.True(result.Cached);
        Assert.Equal(SyncErrorKind.Offline, Assert.Single(result.Errors).Kind);
        Assert.Equal(SyncStatus.Offline, Manager.Status);
        Assert.Empty(Cloud.Requests);

        Cloud.TakeAll();
        Network.Change(available: true);
        Assert.Equal("add skill a", Describe(await Cloud.ArrivalAsync()));
        Assert.Equal([SyncStatus.Offline, SyncStatus.Online], told.Take(2));
    }

    [Fact]
    public async Task It_concerns_all_accounts()
    {
        var ofB = Manager.ForAccount("b");
        Network.Change(available: false);
        Assert.Equal(SyncStatus.Offline, ofB.Status);
        Assert.Equal(SyncStatus.Offline, Manager.ForAccount("c").Status);

        await AddAsync("a");
        await DrainAsync();
        Assert.Equal(SyncStatus.Online, ofB.Status);
    }

    [Fact]
    public async Task Who_asks_for_a_pass_himself_tries_the_cloud_all_the_same_and_its_answer_is_believed()
    {
        await StartAsync();
        Network.Change(available: false);
        await AddAsync("a");

        Assert.Equal(1, (await DrainAsync()).Synced);

        Assert.Equal(SyncStatus.Online, Manager.Status);
        Assert.True((await AddAsync("b")).Synced);
    }

    [Fact]
    public async Task The_timer_tries_at_its_interval_and_not_as_often_as_in_an_outage()
    {
        await StartAsync();
        Network.Change(available: false);
        await AddAsync("a");
        Cloud.Say(SyncErrorKind.Offline, attempted: false);

        Time.Advance(Interval);
        await Cloud.ArrivalAsync();
        await Time.SetToAsync(Interval);
        Assert.True((await AddAsync("b")).Cached);
        Assert.Single(Cloud.Requests);

        Cloud.TakeAll();
        Time.Advance(Interval);
        Assert.Equal("add skill a,b", Describe(await Cloud.ArrivalAsync()));
    }

    [Fact]
    public async Task Without_a_timer_a_write_tries_now_and_then()
    {
        Assert.Equal(SyncStatus.Online, Manager.Status);
        Network.Change(available: false);
        Assert.True((await AddAsync("a")).Cached);
        Cloud.Say(SyncErrorKind.Offline, attempted: false);
        Time.Advance(TimeSpan.FromSeconds(10));
        Assert.True((await AddAsync("b")).Cached);
        Assert.Equal(["add skill b"], Cloud.Requests);

        Cloud.TakeAll();
        Assert.True((await AddAsync("c")).Cached);
        Time.Advance(TimeSpan.FromSeconds(10));
        Assert.True((await AddAsync("d")).Synced);
    }

    [Fact]
    public async Task A_pass_without_a_network_sends_one_request_first()
    {
        With(options => options.MaxBatchCount = 1);
        await QueueAsync("a", "b", "c");
        Network.Change(available: false);
        Cloud.Say(SyncErrorKind.Offline, attempted: false);
        await DrainAsync();
        Assert.Single(Cloud.Requests);
    }

    [Theory]
    [InlineData("http://localhost:8080/graphql")]
    [InlineData("https://127.0.0.1/graphql")]
    [InlineData("http://[::1]:8080/graphql")]
    public async Task A_cloud_on_this_machine_needs_no_network(string endpoint)
    {
        With(options => options.Endpoint = new(endpoint));
        await StartAsync();
        Network.Change(available: false);
        Assert.Equal(SyncStatus.Online, Manager.Status);
        Assert.True((await AddAsync("a")).Synced);
    }

    private async Task StartAsync()
    {
        await Manager.StartAsync();
        await Time.SetToAsync(Interval);
    }
}
