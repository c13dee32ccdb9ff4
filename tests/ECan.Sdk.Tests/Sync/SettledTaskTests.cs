namespace ECan.Sdk.Tests.Sync;

/// <summary>What a task is told to be that was refused while a newer write of its entity waited behind it.</summary>
public sealed class SettledTaskTests : SyncFixture
{
    private readonly List<string> told = [];

    [Fact]
    public async Task A_refused_write_that_a_newer_one_replaced_is_not_told_as_failed()
    {
        Listen();
        var (open, add) = Refuse(() => AddAsync("a", "old"), SyncErrorKind.Invalid);
        await Cloud.ArrivalAsync();
        Assert.True((await UpdateAsync("a", "new")).Cached);
        Cloud.TakeAll();
        open.SetResult();

        var result = await InTimeAsync(add);

        Assert.Equal(SyncOutcome.Cached, result.Outcome);
        Assert.Equal(SyncErrorKind.Invalid, Assert.Single(result.Errors).Kind);
        Assert.Contains("a newer write of it took its place", result.Message, Ordinal);
        Assert.Equal(result.TaskId, Assert.Single(await Queue.GetPendingTasksAsync()).Id);
        Assert.Equal(new QueueSyncReport(1, 1, 0, 0), await DrainAsync());
        Assert.DoesNotContain(told, word => word.StartsWith("failed", Ordinal));
    }

    [Fact]
    public async Task What_replaced_it_goes_out_without_waiting_for_the_interval()
    {
        await Manager.StartAsync();
        var (open, add) = Refuse(() => AddAsync("a", "old"), SyncErrorKind.Invalid);
        await Cloud.ArrivalAsync();
        await UpdateAsync("a", "new");
        Cloud.TakeAll();
        open.SetResult();
        await InTimeAsync(add);

        Assert.Equal("a", (await Cloud.ArrivalAsync()).Items[0].Key.ToString());
    }

    [Fact]
    public async Task A_pass_does_not_count_it_as_failed()
    {
        Listen();
        await QueueAsync("a", "b");
        var (open, pass) = Refuse(() => DrainAsync(), SyncErrorKind.Invalid);
        await Cloud.ArrivalAsync();
        await Queue.AddAsync(new Skill { Id = "a", Name = "new" }, SyncOperation.Update);
        Cloud.TakeAll();
        open.SetResult();

        var report = await InTimeAsync(pass);

        Assert.Equal(1, report.Failed);
        Assert.Equal(["add b Failed 1"], await FailedAsync());
        Assert.Equal(["failed b"], told.Where(word => word.StartsWith("failed", Ordinal)));
    }

    [Fact]
    public async Task An_add_that_never_left_and_the_delete_behind_it_are_both_done()
    {
        Listen();
        var (open, add) = Refuse(() => AddAsync("a"), SyncErrorKind.Mapping, attempted: false);
        await Cloud.ArrivalAsync();
        var delete = await DeleteAsync("a");
        Assert.True(delete.Cached);
        open.SetResult();

        var result = await InTimeAsync(add);

        Assert.Equal(SyncOutcome.Synced, result.Outcome);
        Assert.Null(result.TaskId);
        Assert.Empty(result.Errors);
        Assert.Contains("nothing to tell", result.Message, Ordinal);
        Assert.Empty(await PendingAsync());
        Assert.Empty(await FailedAsync());
        Assert.Equal(["queued a", "synced a", "synced a"], told);
    }

    [Fact]
    public async Task What_failed_beside_them_is_still_told_as_failed()
    {
        Listen();
        var (open, adds) = Refuse(
            () =>
                Manager.SyncManyToCloudAsync(
                    [new Skill { Id = "a" }, new Skill { Id = "b" }],
                    SyncOperation.Add
                ),
            SyncErrorKind.Mapping,
            attempted: false
        );
        await Cloud.ArrivalAsync();
        await Queue.AddAsync(new Skill { Id = "a" }, SyncOperation.Delete);
        open.SetResult();

        Assert.Equal(
            [SyncOutcome.Synced, SyncOutcome.Failed],
            (await InTimeAsync(adds)).Select(result => result.Outcome)
        );
        Assert.Equal(["add b Failed 0"], await FailedAsync());
        Assert.Contains("failed b", told);
    }

    [Fact]
    public async Task A_pass_counts_both_as_synced()
    {
        await QueueAsync("a");
        var (open, pass) = Refuse(() => DrainAsync(), SyncErrorKind.Mapping, attempted: false);
        await Cloud.ArrivalAsync();
        await Queue.AddAsync(new Skill { Id = "a" }, SyncOperation.Delete);
        open.SetResult();

        Assert.Equal(new QueueSyncReport(0, 2, 0, 0), await InTimeAsync(pass));
    }

    [Fact]
    public async Task An_outcome_written_twice_does_not_end_a_newer_attempt()
    {
        await QueueAsync("x");
        await DrainAsync();
        await Cloud.ArrivalAsync();
        Cloud.Say(SyncErrorKind.Mapping, attempted: false);
        Store!.FailAfterComplete = new IOException("reported although it was written");
        await AddAsync("a");
        await Queue.RetryFailedAsync();

        // The disk refuses to hear the outcome again, but lets the task be claimed again.
        Store.FailComplete = new IOException("disk full");
        var open = Cloud.Hold();
        var pass = DrainAsync();
        await Cloud.ArrivalAsync();
        await Cloud.ArrivalAsync();
        Store.FailComplete = Store.FailAfterComplete = null;
        await Manager.ForAccount("b").SyncPendingQueueAsync();

        Assert.Equal(["add a InFlight 1"], await PendingAsync());
        open.SetResult();
        Assert.Equal(1, (await InTimeAsync(pass)).Synced);
        Assert.Empty(await PendingAsync());
        Assert.Empty(await FailedAsync());
    }

    [Fact]
    public async Task What_follows_from_an_outcome_that_is_written_late_is_told_then()
    {
        Listen();
        await Queue.AddAsync(new Agent { Id = "x" }, SyncOperation.Add);
        await Queue.AddAsync(new AgentSkill { Agent = "x", Skill = "y" }, SyncOperation.Add);
        Cloud.Say(SyncErrorKind.Invalid);
        Store!.FailComplete = new IOException("disk full");
        await DrainAsync();
        Assert.DoesNotContain("failed x#y", told);

        Store.FailComplete = null;
        await Manager.ForAccount("b").SyncPendingQueueAsync();

        Assert.Equal(1, told.Count(word => word == "failed x#y"));
        Assert.Equal(2, (await Queue.GetFailedTasksAsync()).Count);
    }

    [Fact]
    public async Task What_an_outcome_that_is_written_late_frees_wakes_the_timer_of_its_account()
    {
        await Manager.StartAsync();
        await Time.SetToAsync(TimeSpan.FromMinutes(5));
        var open = Cloud.Hold();
        var add = Manager.SyncToCloudAsync(new Agent { Id = "x" }, SyncOperation.Add);
        await Cloud.ArrivalAsync();
        await Queue.AddAsync(new AgentSkill { Agent = "x", Skill = "y" }, SyncOperation.Add);
        Store!.FailComplete = new IOException("disk full");
        Cloud.TakeAll();
        open.SetResult();
        await InTimeAsync(add);

        Store.FailComplete = null;
        await Manager.ForAccount("b").SyncPendingQueueAsync();

        Assert.Equal("agent_skill", (await Cloud.ArrivalAsync()).Entity.DataType);
    }

    private const StringComparison Ordinal = StringComparison.Ordinal;

    private void Listen()
    {
        Manager.TaskQueued += (_, args) => told.Add($"queued {args.EntityKey}");
        Manager.TaskSynced += (_, args) => told.Add($"synced {args.EntityKey}");
        Manager.TaskFailed += (_, args) => told.Add($"failed {args.EntityKey}");
    }

    /// <summary>Begins something whose request the cloud refuses when the source is completed.</summary>
    private (TaskCompletionSource Open, Task<T> Begun) Refuse<T>(
        Func<Task<T>> begin,
        SyncErrorKind kind,
        bool attempted = true
    )
    {
        var open = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        Cloud.Answer = async (batch, token) =>
        {
            await open.Task.WaitAsync(token);
            return ScriptedCloud.Refused(batch, kind, attempted);
        };
        return (open, begin());
    }
}
