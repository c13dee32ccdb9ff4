using static ECan.Sdk.Tests.Sync.ScriptedCloud;

namespace ECan.Sdk.Tests.Sync;

public sealed class DrainTests : SyncFixture
{
    [Fact]
    public async Task What_waits_goes_in_batches_by_type_and_operation()
    {
        With(options =>
        {
            options.MaxBatchCount = 3;
            options.MaxParallelBatches = 1;
        });
        await QueueAsync("a", "b", "c", "d");
        await Queue.AddAsync(new Agent { Id = "x" }, SyncOperation.Update);

        var report = await DrainAsync();

        Assert.Equal(new QueueSyncReport(5, 5, 0, 0), report);
        Assert.True(report.Success);
        Assert.Equal(["add skill a,b,c", "add skill d", "update agent x"], Cloud.Requests);
        Assert.Contains("1010 Queue pass: 5 sent, 5 synced, 0 failed, 0 remaining", Logger.Lines);
    }

    [Fact]
    public async Task An_empty_queue_sends_nothing()
    {
        Assert.Equal(new QueueSyncReport(0, 0, 0, 0), await DrainAsync());
        Assert.Empty(Cloud.Requests);
    }

    [Fact]
    public async Task Several_batches_are_under_way_at_once_but_no_more_than_allowed()
    {
        With(options =>
        {
            options.MaxBatchCount = 1;
            options.MaxParallelBatches = 3;
        });
        await QueueAsync("a", "b", "c", "d", "e");
        var open = Cloud.Hold();

        var pass = DrainAsync();
        for (var i = 0; i < 3; i++)
        {
            await Cloud.ArrivalAsync();
        }

        Assert.Equal(
            3,
            (await PendingAsync()).Count(task =>
                task.Contains("InFlight", StringComparison.Ordinal)
            )
        );
        Assert.Equal(3, Cloud.Batches.Count);

        open.SetResult();
        Assert.Equal(5, (await InTimeAsync(pass)).Synced);
    }

    [Fact]
    public async Task What_an_answer_frees_goes_in_the_same_pass()
    {
        await Queue.AddAsync(new Agent { Id = "x" }, SyncOperation.Add);
        await QueueAsync("y");
        await Queue.AddAsync(new AgentSkill { Agent = "x", Skill = "y" }, SyncOperation.Add);

        Assert.Equal(3, (await DrainAsync()).Synced);
        Assert.Equal("add agent_skill x#y", Cloud.Requests[^1]);
    }

    [Fact]
    public async Task A_poison_task_is_found_and_fails_alone()
    {
        await QueueAsync("a", "b", "c", "d", "e");
        Cloud.Answer = (batch, _) =>
            Task.FromResult(
                batch.Items.Any(item => item.Key.ToString() == "d")
                    ? Refused(batch, SyncErrorKind.Invalid) with
                    {
                        Bisect = batch.Items.Count > 1,
                    }
                    : Taken(batch)
            );

        var report = await DrainAsync();

        Assert.Equal((5, 4, 1, 0), (report.Total, report.Synced, report.Failed, report.Remaining));
        Assert.False(report.Success);
        Assert.Equal(["add d Failed 1"], await FailedAsync());
        Assert.All(
            Cloud.Batches.Skip(1),
            batch => Assert.All(batch.Items, item => Assert.True(item.SentBefore))
        );
    }

    [Fact]
    public async Task A_member_of_a_refused_batch_counts_as_attempted_although_its_half_was_never_sent()
    {
        await QueueAsync("a", "b");
        Cloud.Answer = (batch, _) =>
            Task.FromResult(
                batch.Items.Count > 1
                    ? Refused(batch, SyncErrorKind.Invalid) with
                    {
                        Bisect = true,
                    }
                    : Refused(batch, SyncErrorKind.Offline, attempted: false)
            );
        await DrainAsync();
        Cloud.TakeAll();

        // The cloud may have taken a part of the batch: the delete must not cancel the add out.
        await Manager.Queue.AddAsync(new Skill { Id = "a" }, SyncOperation.Delete);
        await DrainAsync();

        Assert.Contains("delete skill a", Cloud.Requests);
        Assert.Empty(await PendingAsync());
    }

    [Fact]
    public async Task A_task_that_is_refused_is_sent_once_in_a_pass_and_starves_nobody()
    {
        With(options => options.MaxBatchCount = 1);
        await QueueAsync("bad", "good");
        Cloud.Answer = (batch, _) =>
            Task.FromResult(
                batch.Items[0].Key.ToString() == "bad"
                    ? Refused(batch, SyncErrorKind.Refused)
                    : Taken(batch)
            );
        var report = await DrainAsync();
        Assert.Equal((2, 1, 0, 1), (report.Total, report.Synced, report.Failed, report.Remaining));
        Assert.Equal(2, Cloud.Batches.Count);
    }

    [Fact]
    public async Task With_no_hold_an_unanswered_task_is_still_sent_once_in_a_pass()
    {
        With(options => options.OutcomeUnknownHold = TimeSpan.Zero);
        await QueueAsync("a");
        Cloud.Say(SyncErrorKind.OutcomeUnknown);
        Assert.Equal(1, (await DrainAsync()).Total);
        Assert.Single(Cloud.Requests);
        Cloud.TakeAll();
        Assert.Equal(1, (await DrainAsync()).Synced);
    }

    [Theory]
    [InlineData(SyncErrorKind.Offline)]
    [InlineData(SyncErrorKind.Unauthorized)]
    [InlineData(SyncErrorKind.Throttled)]
    public async Task A_pass_ends_where_going_on_is_useless(SyncErrorKind kind)
    {
        With(options =>
        {
            options.MaxBatchCount = 1;
            options.MaxParallelBatches = 1;
        });
        await QueueAsync("a", "b", "c");
        Cloud.Say(kind, attempted: kind is not SyncErrorKind.Offline);

        var report = await DrainAsync();

        Assert.Equal(kind, report.StoppedBy!.Kind);
        Assert.Equal((0, 0, 3), (report.Synced, report.Failed, report.Remaining));
        Assert.Equal(kind is SyncErrorKind.Offline ? 0 : 1, report.Total);
        Assert.Single(Cloud.Requests);
        Assert.All(
            await PendingAsync(),
            task => Assert.Contains("Pending", task, StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task A_service_that_is_out_of_order_is_left_alone_after_three_requests()
    {
        With(options =>
        {
            options.MaxBatchCount = 1;
            options.MaxParallelBatches = 1;
        });
        await QueueAsync("a", "b", "c", "d", "e");
        Cloud.Say(SyncErrorKind.Unavailable);
        var report = await DrainAsync();
        Assert.Equal(SyncErrorKind.Unavailable, report.StoppedBy!.Kind);
        Assert.Equal(3, Cloud.Batches.Count);
    }

    [Fact]
    public async Task After_an_outage_one_request_goes_first()
    {
        With(options => options.MaxBatchCount = 1);
        await QueueAsync("a", "b", "c");
        Cloud.GoOffline();
        await DrainAsync();
        Assert.Single(Cloud.Requests);

        Cloud.ComeBack();
        Assert.Equal(3, (await DrainAsync()).Synced);
    }

    [Fact]
    public async Task Somebody_who_asks_for_a_pass_makes_the_client_try_anew()
    {
        await DrainAsync();
        Assert.Equal(1, Cloud.Resets);
    }

    [Fact]
    public async Task At_most_so_many_tasks_are_sent()
    {
        await QueueAsync("a", "b", "c");
        var report = await DrainAsync(new() { MaxTasks = 2 });
        Assert.Equal((2, 1), (report.Total, report.Remaining));
        Assert.Equal(["add skill a,b"], Cloud.Requests);
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() =>
            DrainAsync(new() { MaxTasks = -1 })
        );
    }

    [Fact]
    public async Task No_batch_is_taken_after_the_time_limit()
    {
        With(options =>
        {
            options.MaxBatchCount = 1;
            options.MaxParallelBatches = 1;
        });
        await QueueAsync("a", "b", "c");
        Cloud.Answer = (batch, _) =>
        {
            Time.Advance(TimeSpan.FromSeconds(3));
            return Task.FromResult(Taken(batch));
        };
        var report = await DrainAsync(new() { TimeLimit = TimeSpan.FromSeconds(5) });
        Assert.Equal((2, 1), (report.Synced, report.Remaining));
    }

    [Fact]
    public async Task The_time_limit_holds_between_the_halves_of_a_refused_batch_too()
    {
        await QueueAsync([.. Enumerable.Range(0, 50).Select(i => $"s{i:00}")]);
        Cloud.Answer = (batch, _) =>
        {
            Time.Advance(TimeSpan.FromSeconds(9));
            return Task.FromResult(
                Refused(batch, SyncErrorKind.Invalid) with
                {
                    Bisect = batch.Items.Count > 1,
                }
            );
        };
        var report = await DrainAsync(new() { TimeLimit = TimeSpan.FromSeconds(30) });
        Assert.Equal((0, 0, 50), (report.Synced, report.Failed, report.Remaining));
        Assert.Equal([50, 25, 12, 6], Cloud.Batches.Select(batch => batch.Items.Count));
        Assert.Empty(await FailedAsync());
    }

    [Fact]
    public async Task Failed_tasks_go_again_when_asked_for()
    {
        Cloud.Say(SyncErrorKind.Invalid);
        await AddAsync("a");
        Cloud.TakeAll();
        Assert.Equal(0, (await DrainAsync()).Total);
        Assert.Equal(1, (await DrainAsync(new() { IncludeFailed = true })).Synced);
        Assert.Empty(await FailedAsync());
    }

    [Fact]
    public async Task What_fails_as_a_consequence_is_counted()
    {
        await Queue.AddAsync(new Agent { Id = "x" }, SyncOperation.Add);
        await Queue.AddAsync(new AgentSkill { Agent = "x", Skill = "y" }, SyncOperation.Add);
        var failed = new List<TaskFailedEventArgs>();
        Manager.TaskFailed += (_, args) => failed.Add(args);
        Cloud.Say(SyncErrorKind.Invalid);

        var report = await DrainAsync();

        Assert.Equal((1, 2, 0), (report.Total, report.Failed, report.Remaining));
        Assert.Equal(["agent", "agent_skill"], failed.Select(args => args.DataType));
        Assert.Equal(SyncErrorKind.Blocked, failed[1].Error.Kind);
    }

    [Fact]
    public async Task Progress_is_told_after_each_answered_request()
    {
        With(options =>
        {
            options.MaxBatchCount = 2;
            options.MaxParallelBatches = 1;
        });
        await QueueAsync("a", "b", "c");
        var told = new List<QueueSyncProgress>();
        await Manager.SyncPendingQueueAsync(progress: new Told(told.Add));
        Assert.Equal([new(2, 0, 1), new(3, 0, 0)], told);
    }

    [Fact]
    public async Task A_progress_that_throws_loses_nothing()
    {
        await QueueAsync("a");
        var report = await Manager.SyncPendingQueueAsync(
            progress: new Told(_ => throw new InvalidOperationException("the app's progress"))
        );
        Assert.Equal(new QueueSyncReport(1, 1, 0, 0), report);
    }

    [Fact]
    public async Task A_data_type_without_mapping_waits_and_says_why()
    {
        await Queue.AddAsync(new Vehicle { Id = "v" }, SyncOperation.Add);
        await QueueAsync("a");
        await RestartAsync([TestEntities.Skills()]);

        var report = await DrainAsync();

        Assert.Equal((1, 1), (report.Synced, report.Remaining));
        Assert.Equal(SyncErrorKind.Mapping, report.StoppedBy!.Kind);
        var task = Assert.Single(await Queue.GetPendingTasksAsync());
        Assert.Equal(SyncErrorKind.Mapping, task.LastError!.Kind);
        Assert.Contains(
            "no mapping in this build for 'vehicle'",
            task.LastError.Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Memory_holds_only_the_batches_under_way()
    {
        With(options =>
        {
            options.MaxBatchCount = 10;
            options.MaxParallelBatches = 2;
        });
        await QueueAsync([.. Enumerable.Range(0, 95).Select(i => $"s{i}")]);
        Assert.Equal(95, (await DrainAsync()).Synced);
        Assert.Equal(10, Store!.LargestClaim);
        Assert.Equal(10, Cloud.Batches.Count);
    }

    private sealed class Told(Action<QueueSyncProgress> tell) : IProgress<QueueSyncProgress>
    {
        public void Report(QueueSyncProgress value) => tell(value);
    }
}
