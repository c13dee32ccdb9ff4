using System.Runtime.CompilerServices;

namespace ECan.Sdk.Tests.Sync;

public sealed class ManyAccountsTests : SyncFixture
{
    [Fact]
    public async Task Ten_thousand_accounts_are_not_remembered()
    {
        for (var round = 0; round < 3; round++)
        {
            var accounts = AskForMany(round);
            await CollectAsync();
            Assert.Equal(0, accounts.Count(account => account.TryGetTarget(out _)));

            // What is left is at most twice the accounts of one round, not all there ever were.
            Assert.InRange(Core.Remembered, 1, 20_000);
        }

        Assert.Equal("user 0 0", Manager.ForAccount("user 0 0").Account);
        Assert.True((await AddAsync("a")).Synced);
    }

    [Fact]
    public async Task An_account_whose_call_is_under_way_is_not_forgotten()
    {
        var open = Cloud.Hold();
        var (call, reference) = Begin("b");
        await Cloud.ArrivalAsync();
        await CollectAsync();

        Assert.True(reference.TryGetTarget(out var account));
        Assert.Same(account, Manager.ForAccount("b"));
        open.SetResult();
        Assert.True((await InTimeAsync(call)).Synced);
    }

    [Fact]
    public async Task There_is_one_pass_at_a_time_for_an_account_that_nobody_holds()
    {
        await Manager.ForAccount("b").Queue.AddAsync(new Skill { Id = "x" }, SyncOperation.Add);
        var open = Cloud.Hold();
        var first = Manager.ForAccount("b").SyncPendingQueueAsync();
        await Cloud.ArrivalAsync();
        await CollectAsync();
        var second = Manager.ForAccount("b").SyncPendingQueueAsync();
        open.SetResult();

        Assert.Same(await InTimeAsync(first), await InTimeAsync(second));
    }

    [Fact]
    public async Task A_timer_that_was_started_runs_although_nobody_holds_its_manager()
    {
        StartTimer("b");
        await Time.SetToAsync(TimeSpan.FromMinutes(5));
        await CollectAsync();
        await QueueForAsync("b");
        await CollectAsync();
        Time.Advance(TimeSpan.FromMinutes(5));
        Assert.Equal("b", (await Cloud.ArrivalAsync()).Account);

        await InTimeAsync(StopTimerAsync("b"));
        var reference = Reference("b");
        await CollectAsync();
        Assert.False(reference.TryGetTarget(out _));
    }

    [Fact]
    public async Task Who_listens_to_an_account_keeps_hearing()
    {
        var told = new List<string>();
        void Hear(object? sender, TaskSyncedEventArgs args) => told.Add(args.EntityKey.ToString());
        Listen("b", Hear);
        await CollectAsync();
        await SyncAsync("b", "x");
        Assert.Equal(["x"], told);

        Unlisten("b", Hear);
        var reference = Reference("b");
        await CollectAsync();
        Assert.False(reference.TryGetTarget(out _));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task So_does_who_listens_to_one_kind_of_news_only(bool ofStatus)
    {
        var told = new List<string>();
        ListenOnly("b", told, ofStatus);
        await CollectAsync();
        Cloud.GoOffline();
        await QueueForAsync("b");
        Assert.Equal([ofStatus ? "Offline" : "x"], told);
    }

    [Fact]
    public async Task What_the_cloud_asked_of_the_first_account_holds_when_the_app_comes_back_to_it()
    {
        Cloud.Answer = (batch, _) =>
            Task.FromResult(
                ScriptedCloud.Refused(batch, SyncErrorKind.Throttled) with
                {
                    RetryAfter = TimeSpan.FromMinutes(30),
                }
            );
        await AddAsync("x");
        Cloud.TakeAll();
        await Manager.SwitchAccountAsync("b");
        await CollectAsync();
        await Manager.SwitchAccountAsync("a");

        Assert.True((await AddAsync("y")).Cached);
        Assert.Single(Cloud.Requests);
    }

    [Fact]
    public async Task The_credential_of_an_account_that_the_app_had_is_not_forgotten()
    {
        var keyOfB = new TestAuthorization("key of b");
        await Manager.SwitchAccountAsync("b", keyOfB);
        await Manager.SwitchAccountAsync("c", new TestAuthorization("key of c"));
        await CollectAsync();
        await Manager.SwitchAccountAsync("b");
        await AddAsync("x");
        Assert.Same(keyOfB, Cloud.Batches.Single().Authorization);
        await Manager.SwitchAccountAsync("a");
        await AddAsync("y");
        Assert.Same(KeyOfA, Cloud.Batches.Last().Authorization);
    }

    [Fact]
    public async Task What_an_account_queued_is_there_when_it_comes_back()
    {
        await QueueForAsync("b");
        await CollectAsync();
        Assert.Equal(1, (await Manager.ForAccount("b").SyncPendingQueueAsync()).Synced);
    }

    private static async Task CollectAsync()
    {
        // Those who await this go on in a new frame, which holds nothing of what they did before.
        await Task.Yield();
        for (var i = 0; i < 2; i++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }
    }

    // Frames of their own, so that no local variable holds what is let go.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private List<WeakReference<IOfflineSyncManager>> AskForMany(int round) =>
        [
            .. Enumerable
                .Range(0, 10_000)
                .Select(i => new WeakReference<IOfflineSyncManager>(
                    Manager.ForAccount($"user {round} {i}")
                )),
        ];

    [MethodImpl(MethodImplOptions.NoInlining)]
    private WeakReference<IOfflineSyncManager> Reference(string account) =>
        new(Manager.ForAccount(account));

    [MethodImpl(MethodImplOptions.NoInlining)]
    private (Task<SyncResult>, WeakReference<IOfflineSyncManager>) Begin(string account)
    {
        var manager = Manager.ForAccount(account);
        return (manager.SyncToCloudAsync(new Skill { Id = "x" }, SyncOperation.Add), new(manager));
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private Task<SyncResult> QueueForAsync(string account) =>
        Manager.ForAccount(account).Queue.AddAsync(new Skill { Id = "x" }, SyncOperation.Add);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private Task<SyncResult> SyncAsync(string account, string id) =>
        Manager.ForAccount(account).SyncToCloudAsync(new Skill { Id = id }, SyncOperation.Add);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void StartTimer(string account) => Manager.ForAccount(account).StartAutoRetry();

    [MethodImpl(MethodImplOptions.NoInlining)]
    private Task StopTimerAsync(string account) => Manager.ForAccount(account).StopAutoRetryAsync();

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Listen(string account, EventHandler<TaskSyncedEventArgs> handler) =>
        Manager.ForAccount(account).TaskSynced += handler;

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void ListenOnly(string account, List<string> told, bool ofStatus)
    {
        var manager = Manager.ForAccount(account);
        if (ofStatus)
        {
            manager.StatusChanged += (_, args) => told.Add($"{args.Status}");
        }
        else
        {
            manager.TaskQueued += (_, args) => told.Add($"{args.EntityKey}");
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Unlisten(string account, EventHandler<TaskSyncedEventArgs> handler) =>
        Manager.ForAccount(account).TaskSynced -= handler;
}
