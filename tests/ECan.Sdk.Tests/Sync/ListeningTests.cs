using ECan.Sdk.Cloud;

namespace ECan.Sdk.Tests.Sync;

/// <summary>Who is told, and from when and until when.</summary>
public sealed class ListeningTests : SyncFixture
{
    private readonly List<string> told = [];

    [Fact]
    public async Task Who_listens_no_longer_hears_nothing_more()
    {
        Listen();
        await ProvokeAsync("1");
        Assert.Equal(
            [
                "AccountSwitchedEventArgs",
                "QueueFileSetAsideEventArgs",
                "SyncStatusChangedEventArgs",
                "TaskFailedEventArgs",
                "TaskQueuedEventArgs",
                "TaskSyncedEventArgs",
            ],
            told.Distinct().Order(StringComparer.Ordinal)
        );

        Unlisten();
        told.Clear();
        await Manager.SwitchAccountAsync("a");
        await ProvokeAsync("2");
        Assert.Empty(told);
    }

    [Fact]
    public async Task After_a_switch_the_passes_of_the_new_account_are_heard_and_those_of_the_old_one_are_not()
    {
        await Manager.SwitchAccountAsync("b");
        Manager.TaskSynced += (_, args) => told.Add($"{args.EntityKey} of {args.Account}");
        await QueueAsync("x");
        var ofA = Manager.ForAccount("a");
        await ofA.Queue.AddAsync(new Skill { Id = "y" }, SyncOperation.Add);

        Assert.Equal(1, (await ofA.SyncPendingQueueAsync()).Synced);
        Assert.Equal(1, (await DrainAsync()).Synced);

        Assert.Equal(["x of b"], told);
    }

    [Fact]
    public async Task All_accounts_hear_that_the_cloud_answers_although_there_seemed_to_be_no_network()
    {
        var ofB = Manager.ForAccount("b");
        ofB.StatusChanged += (_, args) => told.Add($"{args.Account} {args.Status}");
        Network.Change(available: false);
        await AddAsync("a");
        await DrainAsync();
        Assert.Equal(["b Offline", "b Online"], told);
    }

    [Fact]
    public async Task After_the_end_nobody_hears_anything()
    {
        await AddAsync("a");
        Listen();
        await Manager.DisposeAsync();
        told.Clear();

        Cloud.Set(CloudState.Offline);
        Network.Change(available: false);

        Assert.Empty(told);
    }

    private void Listen()
    {
        Manager.StatusChanged += Hear;
        Manager.TaskQueued += Hear;
        Manager.TaskSynced += Hear;
        Manager.TaskFailed += Hear;
        Manager.AccountSwitched += Hear;
        Manager.QueueFileSetAside += Hear;
    }

    private void Unlisten()
    {
        Manager.StatusChanged -= Hear;
        Manager.TaskQueued -= Hear;
        Manager.TaskSynced -= Hear;
        Manager.TaskFailed -= Hear;
        Manager.AccountSwitched -= Hear;
        Manager.QueueFileSetAside -= Hear;
    }

    private void Hear(object? sender, EventArgs args) => told.Add(args.GetType().Name);

    /// <summary>Lets each of the events happen.</summary>
    private async Task ProvokeAsync(string id)
    {
        Cloud.TakeAll();
        await QueueAsync("of the queue " + id);
        await DrainAsync();
        Cloud.Say(SyncErrorKind.Invalid);
        await AddAsync("bad " + id);
        Manager.OnQueueFileSetAside(
            new(new QueueFileSetAside("queue.db", "queue.db.damaged", "damaged"))
        );
        await Manager.SwitchAccountAsync("b");
    }
}
