using ECan.Sdk.Cloud;
using ECan.Sdk.Sync;

namespace ECan.Sdk.Tests.Sync;

public sealed class AutoRetryTests : SyncFixture
{
    private static readonly TimeSpan Interval = TimeSpan.FromMinutes(5);

    [Fact]
    public async Task Starting_sends_what_waits_then_runs_the_timer()
    {
        await QueueAsync("a");
        Assert.Equal(new QueueSyncReport(1, 1, 0, 0), await Manager.StartAsync());
        await Time.SetToAsync(Interval);

        await QueueAsync("b");
        Time.Advance(Interval);
        Assert.Equal("add skill a", ScriptedCloud.Describe(await Cloud.ArrivalAsync()));
        Assert.Equal("add skill b", ScriptedCloud.Describe(await Cloud.ArrivalAsync()));
    }

    [Fact]
    public async Task Without_a_bound_for_the_start_nothing_is_sent_by_it()
    {
        With(options => options.StartupDrainTimeout = TimeSpan.Zero);
        await QueueAsync("a");
        Assert.Equal(1, (await Manager.StartAsync()).Remaining);
        Assert.Empty(Cloud.Requests);
        await Time.SetToAsync(Interval);
    }

    [Fact]
    public async Task The_start_is_bounded_also_while_another_pass_runs()
    {
        await QueueAsync("a");
        var open = Cloud.Hold();
        var running = DrainAsync();
        await Cloud.ArrivalAsync();
        var starting = Manager.StartAsync();
        await Time.SetToAsync(TimeSpan.FromSeconds(30));
        Time.Advance(TimeSpan.FromSeconds(30));

        Assert.Equal(new QueueSyncReport(0, 0, 0, 1), await InTimeAsync(starting));
        Assert.True(((ISyncListener)Manager).IsTending);
        open.SetResult();
        Assert.Equal(1, (await InTimeAsync(running)).Synced);
    }

    [Fact]
    public async Task A_task_whose_rest_ends_wakes_the_timer()
    {
        await Manager.StartAsync();
        await Time.SetToAsync(Interval);
        Cloud.Say(SyncErrorKind.OutcomeUnknown);
        await AddAsync("a");
        await Cloud.ArrivalAsync();
        Cloud.TakeAll();

        Manager.StartAutoRetry();
        await Time.SetToAsync(Hold);
        Time.Advance(Hold);
        Assert.Equal("add skill a", ScriptedCloud.Describe(await Cloud.ArrivalAsync()));
    }

    [Fact]
    public async Task The_rest_of_a_write_is_minded_without_being_told()
    {
        await Manager.StartAsync();
        await Time.SetToAsync(Interval);
        Cloud.Say(SyncErrorKind.OutcomeUnknown);
        await AddAsync("a");
        await Time.SetToAsync(Hold);
    }

    [Fact]
    public async Task An_outage_is_asked_after_sooner_than_the_interval()
    {
        await Manager.StartAsync();
        await Time.SetToAsync(Interval);
        Cloud.Say(SyncErrorKind.Offline, attempted: false);
        await AddAsync("a");
        await Cloud.ArrivalAsync();

        await Time.SetToAsync(TimeSpan.FromSeconds(5));
        Time.Advance(TimeSpan.FromSeconds(5));
        await Cloud.ArrivalAsync();
        await Time.SetToAsync(TimeSpan.FromSeconds(10));
        Cloud.TakeAll();
        Time.Advance(TimeSpan.FromSeconds(10));
        await Cloud.ArrivalAsync();
        await Time.SetToAsync(Interval);
        Assert.Empty(await PendingAsync());
    }

    [Fact]
    public async Task A_write_that_gets_through_after_an_outage_takes_the_others_with_it()
    {
        await Manager.StartAsync();
        await Time.SetToAsync(Interval);
        Cloud.Say(SyncErrorKind.Unavailable);
        await AddAsync("a");
        await Cloud.ArrivalAsync();
        Cloud.TakeAll();

        Assert.True((await AddAsync("b")).Synced);
        Assert.Equal("add skill b", ScriptedCloud.Describe(await Cloud.ArrivalAsync()));
        Assert.Equal("add skill a", ScriptedCloud.Describe(await Cloud.ArrivalAsync()));
    }

    [Fact]
    public async Task The_network_that_comes_back_wakes_the_timer()
    {
        await Manager.StartAsync();
        await Time.SetToAsync(Interval);
        Cloud.GoOffline();
        await QueueAsync("a");
        Cloud.ComeBack();
        var resets = Cloud.Resets;

        Network.Change(available: false);
        Assert.Equal(resets, Cloud.Resets);
        Network.Change(available: true);
        Assert.Equal("add skill a", ScriptedCloud.Describe(await Cloud.ArrivalAsync()));
        Assert.True(Cloud.Resets > resets);
    }

    [Fact]
    public async Task Another_credential_wakes_the_timer()
    {
        Cloud.Say(SyncErrorKind.Unauthorized);
        await QueueAsync("a");
        await Manager.StartAsync();
        await Time.SetToAsync(Interval);
        await Cloud.ArrivalAsync();
        Cloud.TakeAll();

        var other = new TestAuthorization("another key of a");
        await Manager.SwitchAccountAsync("a", other);
        Assert.Same(other, (await Cloud.ArrivalAsync()).Authorization);
    }

    [Fact]
    public async Task A_write_behind_one_that_waits_wakes_the_timer()
    {
        await Manager.StartAsync();
        await Time.SetToAsync(Interval);
        await QueueAsync("b");
        Assert.True((await UpdateAsync("b")).Cached);
        Assert.Equal("add skill b", ScriptedCloud.Describe(await Cloud.ArrivalAsync()));
    }

    [Fact]
    public async Task A_write_behind_one_on_its_way_goes_when_that_one_is_through()
    {
        var (first, open) = await FirstOnItsWayAsync(() => AddAsync("a", "one"));
        Assert.True((await InTimeAsync(UpdateAsync("a", "two"))).Cached);
        await Time.SetToAsync(Interval); // The pass that it woke found nothing to take out.

        Cloud.TakeAll();
        open.SetResult();
        Assert.True((await InTimeAsync(first)).Synced);
        Assert.Equal("update skill a", ScriptedCloud.Describe(await Cloud.ArrivalAsync()));
    }

    [Fact]
    public async Task A_relation_goes_when_the_add_that_it_waits_for_is_through()
    {
        var (first, open) = await FirstOnItsWayAsync(() =>
            Manager.SyncToCloudAsync(new Agent { Id = "p" }, SyncOperation.Add)
        );
        var relation = await Manager.SyncToCloudAsync(
            new AgentSkill { Agent = "p", Skill = "s" },
            SyncOperation.Add
        );
        Assert.True(relation.Cached);
        await Time.SetToAsync(Interval);

        Cloud.TakeAll();
        open.SetResult();
        Assert.True((await InTimeAsync(first)).Synced);
        Assert.Equal("add agent_skill p#s", ScriptedCloud.Describe(await Cloud.ArrivalAsync()));
    }

    [Fact]
    public async Task A_write_through_another_manager_of_the_account_wakes_the_timer_too()
    {
        await Manager.StartAsync();
        await Time.SetToAsync(Interval);
        await QueueAsync("b");
        var other = Manager.ForAccount(Manager.Account);
        Assert.True(
            (await other.SyncToCloudAsync(new Skill { Id = "b" }, SyncOperation.Update)).Cached
        );
        Assert.Equal("add skill b", ScriptedCloud.Describe(await Cloud.ArrivalAsync()));
    }

    [Fact]
    public async Task A_write_that_is_queued_while_a_pass_finds_the_cloud_back_goes_right_after_it()
    {
        Cloud.GoOffline();
        await Manager.StartAsync();
        await QueueAsync("a");
        var open = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        Cloud.Answer = async (batch, _) =>
        {
            await open.Task;
            Cloud.Set(CloudState.Online);
            return ScriptedCloud.Taken(batch);
        };
        Network.Change(available: true);
        await Cloud.ArrivalAsync();
        Assert.True((await InTimeAsync(AddAsync("b"))).Cached);

        open.SetResult();
        Assert.Equal("add skill b", ScriptedCloud.Describe(await Cloud.ArrivalAsync()));
    }

    [Fact]
    public async Task After_stopping_nothing_is_sent_until_it_is_started_again()
    {
        await Manager.StartAsync();
        await Time.SetToAsync(Interval);
        await Manager.StopAutoRetryAsync();
        await QueueAsync("a");
        Time.Advance(Interval);
        Network.Change(available: true);
        Assert.Empty(Cloud.Requests);

        Manager.StartAutoRetry(TimeSpan.FromMinutes(1));
        await Time.SetToAsync(TimeSpan.FromMinutes(1));
        Time.Advance(TimeSpan.FromMinutes(1));
        await Cloud.ArrivalAsync();
    }

    [Fact]
    public async Task A_refused_task_is_not_tried_again_before_the_interval()
    {
        Cloud.Say(SyncErrorKind.Refused);
        await QueueAsync("a");
        await Manager.StartAsync();
        await Time.SetToAsync(Interval);
        Time.Advance(Interval - TimeSpan.FromSeconds(1));
        Assert.Single(Cloud.Requests);
    }

    [Fact]
    public async Task While_the_service_asks_to_be_left_alone_the_timer_sends_nothing_else_either()
    {
        var minute = TimeSpan.FromMinutes(1);
        With(options => options.AutoRetryInterval = minute);
        await Manager.StartAsync();
        await Time.SetToAsync(minute);
        Cloud.Answer = (batch, _) =>
            Task.FromResult(
                ScriptedCloud.Refused(batch, SyncErrorKind.Throttled) with
                {
                    RetryAfter = TimeSpan.FromMinutes(3),
                }
            );
        await AddAsync("a");
        await Cloud.ArrivalAsync();
        await Time.SetToAsync(minute);
        await QueueAsync("b");
        Cloud.TakeAll();

        for (var passed = 1; passed < 3; passed++)
        {
            Time.Advance(minute);
            await Time.SetToAsync(minute);
            Assert.Equal(["add skill a"], Cloud.Requests);
        }

        Time.Advance(minute);
        Assert.Equal("add skill a,b", ScriptedCloud.Describe(await Cloud.ArrivalAsync()));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task What_the_service_asked_for_holds_when_the_network_or_the_credential_changes(
        bool network
    )
    {
        await ThrottleAsync();
        await Manager.StartAsync();
        await Time.SetToAsync(Interval);

        if (network)
        {
            Network.Change(available: true);
        }
        else
        {
            await Manager.SwitchAccountAsync("a", new TestAuthorization("another key of a"));
            await Time.SetToAsync(Interval); // The timer was started anew.
        }

        // The pass that was woken has ended when the timer is set again.
        await Time.SetToAsync(Interval);
        Assert.Equal(["add skill a"], Cloud.Requests);
        Assert.True((await AddAsync("c")).Cached);
        Assert.Equal(["add skill a"], Cloud.Requests);
    }

    [Fact]
    public async Task Who_asks_for_a_pass_himself_overrules_the_service()
    {
        await ThrottleAsync();

        var report = await DrainAsync();

        Assert.Equal((1, 1), (report.Synced, report.Remaining));
        Assert.Equal(["add skill a", "add skill b"], Cloud.Requests);
        Assert.True((await AddAsync("c")).Synced);
    }

    [Fact]
    public async Task A_token_that_comes_by_itself_takes_what_waited_for_it_along()
    {
        await Manager.StartAsync();
        await Time.SetToAsync(Interval);
        Cloud.Say(SyncErrorKind.Unauthorized);
        await AddAsync("a");
        await Cloud.ArrivalAsync();
        Cloud.TakeAll();
        Time.Advance(TimeSpan.FromSeconds(10));

        Assert.True((await AddAsync("b")).Synced);
        Assert.Equal("add skill b", ScriptedCloud.Describe(await Cloud.ArrivalAsync()));
        Assert.Equal("add skill a", ScriptedCloud.Describe(await Cloud.ArrivalAsync()));
    }

    [Fact]
    public async Task What_a_call_had_no_time_to_send_goes_with_the_next_pass()
    {
        With(options => (options.MaxBatchCount, options.MaxParallelBatches) = (1, 1));
        await Manager.StartAsync();
        await Time.SetToAsync(Interval);
        Cloud.Answer = (batch, _) =>
        {
            Time.Advance(TimeSpan.FromSeconds(10));
            return Task.FromResult(ScriptedCloud.Taken(batch));
        };
        var results = await Manager.SyncManyToCloudAsync(
            [new Skill { Id = "a" }, new Skill { Id = "b" }, new Skill { Id = "c" }],
            SyncOperation.Add
        );
        Assert.Equal(
            [SyncOutcome.Synced, SyncOutcome.Cached, SyncOutcome.Cached],
            results.Select(result => result.Outcome)
        );

        foreach (var id in new[] { "a", "b", "c" })
        {
            Assert.Equal($"add skill {id}", ScriptedCloud.Describe(await Cloud.ArrivalAsync()));
        }
    }

    [Fact]
    public void An_interval_must_be_positive() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Manager.StartAutoRetry(TimeSpan.Zero));

    /// <summary>The service asks to be left alone for half an hour; b waits beside the task that it refused.</summary>
    private async Task ThrottleAsync()
    {
        Cloud.Answer = (batch, _) =>
            Task.FromResult(
                ScriptedCloud.Refused(batch, SyncErrorKind.Throttled) with
                {
                    RetryAfter = TimeSpan.FromMinutes(30),
                }
            );
        await AddAsync("a");
        await QueueAsync("b");
        Cloud.TakeAll();
    }

    private async Task<(Task<SyncResult> First, TaskCompletionSource Open)> FirstOnItsWayAsync(
        Func<Task<SyncResult>> send
    )
    {
        await Manager.StartAsync();
        await Time.SetToAsync(Interval);
        var open = Cloud.Hold();
        var first = send();
        await Cloud.ArrivalAsync();
        return (first, open);
    }
}
