namespace ECan.Sdk.Tests.Sync;

public sealed class EventTests : SyncFixture
{
    [Fact]
    public async Task What_becomes_of_a_write_is_told()
    {
        var told = new List<string>();
        Manager.TaskQueued += (_, args) => told.Add($"queued {args.EntityKey} {args.TaskId}");
        Manager.TaskSynced += (_, args) => told.Add($"synced {args.EntityKey} {args.Account}");
        Manager.TaskFailed += (_, args) => told.Add($"failed {args.EntityKey} {args.Error.Kind}");

        await AddAsync("a");
        Cloud.Say(SyncErrorKind.Offline, attempted: false);
        var cached = await AddAsync("b");
        Cloud.Say(SyncErrorKind.Invalid);
        await DrainAsync();

        Assert.Equal(["synced a a", $"queued b {cached.TaskId}", "failed b Invalid"], told);
    }

    [Fact]
    public async Task The_status_is_told_when_it_changes()
    {
        var told = new List<SyncStatus>();
        Manager.StatusChanged += (_, args) => told.Add(args.Status);
        await AddAsync("a");
        Assert.Empty(told);

        Cloud.Set(ECan.Sdk.Cloud.CloudState.Offline);
        await QueueAsync("b");
        Cloud.ComeBack();
        await DrainAsync();
        Cloud.Say(SyncErrorKind.Unauthorized);
        await AddAsync("c");

        Assert.Equal(
            [SyncStatus.Offline, SyncStatus.Draining, SyncStatus.Online, SyncStatus.Unauthorized],
            told
        );
    }

    [Fact]
    public async Task A_pass_with_nothing_to_send_is_not_told()
    {
        var told = new List<SyncStatus>();
        Manager.StatusChanged += (_, args) => told.Add(args.Status);
        await DrainAsync();
        Assert.Empty(told);
    }

    [Fact]
    public async Task A_handler_that_throws_disturbs_nothing_and_nobody()
    {
        var told = 0;
        Manager.TaskSynced += (_, _) => throw new InvalidOperationException("the app's handler");
        Manager.TaskSynced += (_, _) => told++;
        Manager.StatusChanged += (_, _) => throw new InvalidOperationException("the app's handler");
        await QueueAsync("a", "b");

        Assert.Equal(new QueueSyncReport(2, 2, 0, 0), await DrainAsync());
        Assert.Equal(2, told);
        Assert.Contains("1031 A handler of the event TaskSyncedEventArgs threw", Logger.Lines);
    }
}
