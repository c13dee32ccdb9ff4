using ECan.Sdk.Queue;
using ECan.Sdk.Sync;

namespace ECan.Sdk.Tests.Sync;

public sealed class AccountTests : SyncFixture
{
    private readonly TestAuthorization keyOfB = new("key of b");

    [Fact]
    public async Task What_one_account_queued_is_never_sent_as_another()
    {
        await QueueAsync("of a");
        await Manager.SwitchAccountAsync("b", keyOfB);
        await QueueAsync("of b");

        Assert.Equal(1, (await DrainAsync()).Synced);

        var batch = Assert.Single(Cloud.Batches);
        Assert.Equal("b", batch.Account);
        Assert.Same(keyOfB, batch.Authorization);
        Assert.Equal("of b", batch.Items[0].Key.ToString());
        var stats = await Manager.GetStatsAsync();
        Assert.Equal(0, stats.PendingCount);
        Assert.Equal(
            new KeyValuePair<SyncScope, int>(new("https://example.com/graphql", "a"), 1),
            Assert.Single(stats.OtherScopes)
        );
    }

    [Fact]
    public async Task A_call_under_way_finishes_as_who_it_began()
    {
        var open = Cloud.Hold();
        var call = AddAsync("of a");
        await Cloud.ArrivalAsync();
        await InTimeAsync(Manager.SwitchAccountAsync("b", keyOfB));
        Assert.Equal("b", Manager.Account);
        var synced = new List<TaskSyncedEventArgs>();
        Manager.TaskSynced += (_, args) => synced.Add(args);
        open.SetResult();

        Assert.True((await InTimeAsync(call)).Synced);
        Assert.Equal("a", Cloud.Batches.Single().Account);
        Assert.Same(KeyOfA, Cloud.Batches.Single().Authorization);
        Assert.Equal("a", Assert.Single(synced).Account);
        Assert.Empty((await Manager.GetStatsAsync()).OtherScopes);
    }

    [Fact]
    public async Task The_pass_of_the_old_account_ends_first()
    {
        With(options =>
        {
            options.MaxBatchCount = 1;
            options.MaxParallelBatches = 1;
        });
        await QueueAsync("1", "2");
        var open = Cloud.Hold();
        var pass = DrainAsync();
        await Cloud.ArrivalAsync();
        var switching = Manager.SwitchAccountAsync("b", keyOfB);
        Assert.False(switching.IsCompleted);
        Assert.Equal("a", Manager.Account);
        open.SetResult();

        await InTimeAsync(switching);
        Assert.Equal((1, 1), ((await pass).Synced, (await pass).Remaining));
        Assert.Single(Cloud.Requests);
    }

    [Fact]
    public async Task A_pass_that_does_not_end_holds_the_switch_up_only_so_long()
    {
        await QueueAsync("1");
        var open = Cloud.Hold();
        var pass = DrainAsync();
        await Cloud.ArrivalAsync();
        var switching = Manager.SwitchAccountAsync("b", keyOfB);
        await Time.SetToAsync(TimeSpan.FromSeconds(15));
        Time.Advance(TimeSpan.FromSeconds(15));
        await InTimeAsync(switching);
        Assert.Equal("b", Manager.Account);

        open.SetResult();
        Assert.Equal(1, (await InTimeAsync(pass)).Synced);
        Assert.Equal("a", Cloud.Batches.Single().Account);
    }

    [Fact]
    public async Task Going_back_takes_the_credential_of_that_account()
    {
        await Manager.SwitchAccountAsync("b", keyOfB);
        await Manager.SwitchAccountAsync("a");
        await AddAsync("x");
        Assert.Same(KeyOfA, Cloud.Batches.Single().Authorization);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_third_account_does_not_get_the_credential_of_the_second(bool isKnown)
    {
        var ofC = isKnown ? Manager.ForAccount("c") : null;
        await Manager.SwitchAccountAsync("b", keyOfB);
        await Manager.SwitchAccountAsync("c");
        await AddAsync("x");
        GC.KeepAlive(ofC);
        Assert.Equal("c", Cloud.Batches.Single().Account);
        Assert.Same(KeyOfA, Cloud.Batches.Single().Authorization);
    }

    [Fact]
    public async Task A_credential_that_was_given_for_an_account_serves_its_other_managers_too()
    {
        var ofB = Manager.ForAccount("b");
        await Manager.SwitchAccountAsync("b", keyOfB);
        await Manager.SwitchAccountAsync("a");
        await ofB.SyncToCloudAsync(new Skill { Id = "x" }, SyncOperation.Add);
        Assert.Same(keyOfB, Cloud.Batches.Single().Authorization);
    }

    [Fact]
    public async Task Without_another_credential_the_provider_is_asked_for_the_other_account()
    {
        await Manager.SwitchAccountAsync("b");
        await AddAsync("x");
        Assert.Same(KeyOfA, Cloud.Batches.Single().Authorization);
        Assert.Equal("b", Cloud.Batches.Single().Account);
    }

    [Fact]
    public async Task The_timer_goes_on_for_the_new_account()
    {
        await Manager.StartAsync();
        await Time.SetToAsync(TimeSpan.FromMinutes(5));
        await Manager.ForAccount("b").Queue.AddAsync(new Skill { Id = "of b" }, SyncOperation.Add);
        await Manager.SwitchAccountAsync("b", keyOfB);
        Assert.Equal("b", (await Cloud.ArrivalAsync()).Account);
    }

    [Fact]
    public async Task The_timer_goes_on_when_a_switch_is_cancelled_while_it_waits_for_the_pass()
    {
        await Manager.StartAsync();
        await QueueAsync("1");
        var open = Cloud.Hold();
        var pass = DrainAsync();
        await Cloud.ArrivalAsync();
        using var cancellation = new CancellationTokenSource();
        var switching = Manager.SwitchAccountAsync("b", keyOfB, cancellation.Token);
        Assert.False(switching.IsCompleted);

        await cancellation.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => InTimeAsync(switching));
        Assert.Equal("a", Manager.Account);
        open.SetResult();
        await InTimeAsync(pass);
        await QueueAsync("2");
        await Time.SetToAsync(TimeSpan.FromMinutes(5));
        Time.Advance(TimeSpan.FromMinutes(5));
        Assert.Equal("a", (await InTimeAsync(Cloud.ArrivalAsync())).Account);
    }

    [Fact]
    public async Task A_switch_under_way_while_the_manager_is_disposed_leaves_no_timer_running()
    {
        await Manager.StartAsync();
        await QueueAsync("1");
        var open = Cloud.Hold();
        var pass = DrainAsync();
        await Cloud.ArrivalAsync();
        var switching = Manager.SwitchAccountAsync("b", keyOfB);
        Assert.False(switching.IsCompleted);

        var disposing = Manager.DisposeAsync().AsTask();
        open.SetResult();

        await InTimeAsync(Task.WhenAll(disposing, pass, switching));
        Assert.False(((ISyncListener)Manager).IsTending);
    }

    [Fact]
    public async Task Managers_of_other_accounts_share_queue_and_cloud()
    {
        var ofB = Manager.ForAccount("b");
        Assert.Same(ofB, Manager.ForAccount("b"));
        Assert.NotSame(ofB, Manager.ForAccount("c"));
        Assert.Equal("b", ofB.Account);

        await ofB.Queue.AddAsync(new Skill { Id = "x" }, SyncOperation.Add);
        Assert.Equal(0, (await Manager.GetStatsAsync()).PendingCount);
        Assert.Equal(0, (await DrainAsync()).Total);
        Assert.Equal(1, (await ofB.SyncPendingQueueAsync()).Synced);
        Assert.Equal("b", Cloud.Batches.Single().Account);
    }

    [Fact]
    public async Task A_manager_of_one_account_cannot_be_switched()
    {
        var exception = await Assert.ThrowsAsync<InvalidOperationException>(() =>
            Manager.ForAccount("b").SwitchAccountAsync("c")
        );
        Assert.Contains("'b'", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_refused_credential_of_one_account_does_not_stop_another()
    {
        Cloud.Say(SyncErrorKind.Unauthorized);
        Cloud.Set(ECan.Sdk.Cloud.CloudState.Unauthorized);
        Assert.True((await AddAsync("of a")).Cached);
        Cloud.TakeAll();
        var ofB = await Manager
            .ForAccount("b")
            .SyncToCloudAsync(new Skill { Id = "of b" }, SyncOperation.Add);
        Assert.True(ofB.Synced);
    }

    [Fact]
    public async Task Adoption_moves_tasks_on_purpose()
    {
        await QueueAsync("of a");
        await Manager.SwitchAccountAsync("b", keyOfB);
        Assert.Equal(1, await Queue.AdoptAsync(new("https://example.com/graphql", "a")));
        Assert.Equal(1, (await DrainAsync()).Synced);
        Assert.Equal("b", Cloud.Batches.Single().Account);
    }

    [Fact]
    public async Task The_app_is_told()
    {
        AccountSwitchedEventArgs? told = null;
        Manager.AccountSwitched += (_, args) => told = args;
        await Manager.SwitchAccountAsync("b");
        Assert.Equal(("a", "b"), (told!.Previous, told.Account));
    }
}
