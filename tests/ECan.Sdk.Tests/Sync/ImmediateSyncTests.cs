using System.Text.Json;
using static ECan.Sdk.Tests.Sync.ScriptedCloud;

namespace ECan.Sdk.Tests.Sync;

public sealed class ImmediateSyncTests : SyncFixture
{
    [Fact]
    public async Task What_the_cloud_takes_is_synced_and_leaves_the_queue()
    {
        var answer = JsonSerializer.SerializeToElement(new { askid = "42" });
        Cloud.Answer = (batch, _) => Task.FromResult(Each(batch, _ => new() { Response = answer }));

        var result = await AddAsync("42");

        Assert.Equal(SyncOutcome.Synced, result.Outcome);
        Assert.Equal("Synced skill 42 (add).", result.Message);
        Assert.Null(result.TaskId);
        Assert.Empty(result.Errors);
        Assert.Equal(new EntityKey("42"), result.EntityKey);
        Assert.Equal("42", result.Response!.Value.GetProperty("askid").GetString());
        Assert.Empty(await PendingAsync());
        Assert.Contains("1000 Synced skill 42 (add).", Logger.Lines);
    }

    [Fact]
    public async Task The_write_is_in_the_queue_before_the_request_goes_out()
    {
        IReadOnlyList<string> during = [];
        Cloud.Answer = async (batch, _) =>
        {
            during = await PendingAsync();
            return Taken(batch);
        };
        await AddAsync("a");
        Assert.Equal(["add a InFlight 1"], during);
    }

    [Fact]
    public async Task Without_network_it_is_cached()
    {
        Cloud.Say(SyncErrorKind.Offline, attempted: false);

        var result = await AddAsync("42");

        Assert.True(result.Success);
        Assert.True(result.Cached);
        Assert.Equal(
            "Cached skill 42 (add): no network; it will be sent automatically.",
            result.Message
        );
        Assert.Equal(SyncErrorKind.Offline, Assert.Single(result.Errors).Kind);
        var task = Assert.Single(await Queue.GetPendingTasksAsync());
        Assert.Equal(result.TaskId, task.Id);
        Assert.Equal(0, task.RetryCount);
    }

    [Fact]
    public async Task While_the_cloud_is_known_to_be_out_of_reach_nothing_is_tried()
    {
        Manager.StartAutoRetry();
        Cloud.GoOffline();

        var result = await AddAsync("42");

        Assert.Equal(
            "Cached skill 42 (add): no network; it will be sent automatically.",
            result.Message
        );
        Assert.Equal(SyncErrorKind.Offline, Assert.Single(result.Errors).Kind);
        Assert.Empty(Cloud.Requests);
    }

    [Fact]
    public async Task Without_a_timer_a_write_tries_the_cloud_now_and_then()
    {
        Cloud.GoOffline();
        await AddAsync("a");
        await AddAsync("b");
        Assert.Equal(["add skill a"], Cloud.Requests);

        Cloud.ComeBack();
        Time.Advance(TimeSpan.FromSeconds(10));
        Assert.True((await AddAsync("c")).Synced);
    }

    [Theory]
    [InlineData(SyncErrorKind.Invalid)]
    [InlineData(SyncErrorKind.Conflict)]
    [InlineData(SyncErrorKind.Mapping)]
    public async Task What_the_cloud_will_never_take_fails_at_once(SyncErrorKind kind)
    {
        Cloud.Say(kind);

        var result = await AddAsync("42");

        Assert.Equal(SyncOutcome.Failed, result.Outcome);
        Assert.Equal($"Failed skill 42 (add): the words for {kind}", result.Message);
        Assert.Equal(kind, Assert.Single(result.Errors).Kind);
        var failed = Assert.Single(await Queue.GetFailedTasksAsync());
        Assert.Equal(result.TaskId, failed.Id);
        Assert.Equal(kind, failed.LastError!.Kind);
    }

    [Fact]
    public async Task A_refusal_is_counted_and_fails_at_the_limit()
    {
        Cloud.Say(SyncErrorKind.Refused);

        var first = await AddAsync("42");
        Assert.True(first.Cached);
        Assert.Contains("(1 of 3)", first.Message, StringComparison.Ordinal);
        Assert.Equal(["add 42 Pending 1"], await PendingAsync());

        await DrainAsync();
        Assert.Equal(["add 42 Pending 2"], await PendingAsync());

        var report = await DrainAsync();
        Assert.Equal((1, 1, 0), (report.Total, report.Failed, report.Remaining));
        Assert.Equal(["add 42 Failed 3"], await FailedAsync());
    }

    [Fact]
    public async Task An_outage_is_never_counted()
    {
        Cloud.Say(SyncErrorKind.Unavailable);
        await AddAsync("42");
        for (var pass = 0; pass < 10; pass++)
        {
            await DrainAsync();
        }

        Assert.Equal(["add 42 Pending 11"], await PendingAsync());
        Cloud.TakeAll();
        Assert.Equal(1, (await DrainAsync()).Synced);
    }

    [Fact]
    public async Task What_got_no_answer_rests_and_goes_again_with_the_same_key()
    {
        Cloud.Say(SyncErrorKind.OutcomeUnknown);
        var result = await AddAsync("42");
        Assert.True(result.Cached);
        Assert.Equal(["add 42 Unconfirmed 1"], await PendingAsync());
        Assert.False(Cloud.Batches.Single().Items[0].SentBefore);

        Cloud.TakeAll();
        Assert.Equal(0, (await DrainAsync()).Total);

        Time.Advance(Hold);
        Assert.Equal(1, (await DrainAsync()).Synced);
        Assert.Equal(["add skill 42", "add skill 42"], Cloud.Requests);
        Assert.True(Cloud.Batches.Last().Items[0].SentBefore);
    }

    [Fact]
    public async Task An_add_that_exists_already_goes_on_as_an_update()
    {
        Cloud.Answer = (batch, _) =>
            Task.FromResult(
                Each(
                    batch,
                    _ =>
                        batch.Operation is SyncOperation.Add
                            ? Verdict(SyncErrorKind.Refused) with
                            {
                                Becomes = SyncOperation.Update,
                            }
                            : new()
                )
            );

        Assert.True((await AddAsync("42")).Cached);
        Assert.Equal(["update 42 Pending 1"], await PendingAsync());

        var report = await DrainAsync();
        Assert.Equal((1, 1, 0), (report.Total, report.Synced, report.Remaining));
        Assert.Equal(["add skill 42", "update skill 42"], Cloud.Requests);
    }

    [Fact]
    public async Task A_refused_credential_waits_and_is_not_tried_by_each_write()
    {
        Cloud.Say(SyncErrorKind.Unauthorized);
        Assert.True((await AddAsync("a")).Cached);
        Assert.Equal(SyncStatus.Unauthorized, Manager.Status);

        var second = await AddAsync("b");
        Assert.True(second.Cached);
        Assert.Contains("credential", second.Message, StringComparison.Ordinal);
        Assert.Equal(SyncErrorKind.Unauthorized, Assert.Single(second.Errors).Kind);
        Assert.Equal(["add skill a"], Cloud.Requests);

        Cloud.TakeAll();
        Assert.Equal(2, (await DrainAsync()).Synced);
        Assert.Equal(SyncStatus.Online, Manager.Status);
    }

    [Fact]
    public async Task Throttling_is_honoured()
    {
        Cloud.Answer = (batch, _) =>
            Task.FromResult(
                Refused(batch, SyncErrorKind.Throttled) with
                {
                    RetryAfter = TimeSpan.FromSeconds(20),
                }
            );
        Assert.True((await AddAsync("a")).Cached);
        Assert.True((await AddAsync("b")).Cached);
        Assert.Equal(["add skill a"], Cloud.Requests);

        Cloud.TakeAll();
        Time.Advance(TimeSpan.FromSeconds(19));
        Assert.Equal(["b"], await SyncedKeysOfNextPassAsync());

        Time.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(["a"], await SyncedKeysOfNextPassAsync());
    }

    [Fact]
    public async Task A_write_behind_one_that_is_under_way_waits_its_turn()
    {
        var open = Cloud.Hold();
        var first = AddAsync("42");
        await Cloud.ArrivalAsync();

        var second = await InTimeAsync(UpdateAsync("42", "newer"));
        Assert.True(second.Cached);
        Assert.Equal(
            "Cached skill 42 (update): an earlier write that it needs is still on its way; it will be sent automatically.",
            second.Message
        );
        Assert.Equal(["add 42 InFlight 1", "update 42 Pending 0"], await PendingAsync());

        open.SetResult();
        Assert.True((await InTimeAsync(first)).Synced);
        Assert.Equal(1, (await DrainAsync()).Synced);
    }

    [Fact]
    public async Task A_write_that_joins_a_waiting_one_keeps_its_task()
    {
        await QueueAsync("42");
        var result = await UpdateAsync("42", "newer");
        Assert.True(result.Cached);
        Assert.Contains("took it in", result.Message, StringComparison.Ordinal);
        Assert.Equal(result.TaskId, Assert.Single(await Queue.GetPendingTasksAsync()).Id);
        Assert.Equal(["add 42 Pending 0"], await PendingAsync());
    }

    [Fact]
    public async Task Deleting_what_the_cloud_never_saw_is_synced_without_a_request()
    {
        await QueueAsync("42");
        var result = await DeleteAsync("42");
        Assert.True(result.Synced);
        Assert.Equal(
            "Synced skill 42 (delete): it never reached the cloud, so there is nothing to tell it.",
            result.Message
        );
        Assert.Null(result.TaskId);
        Assert.Empty(Cloud.Requests);
        Assert.Empty(await PendingAsync());
    }

    [Fact]
    public async Task A_write_behind_a_failure_says_so()
    {
        Cloud.Say(SyncErrorKind.Invalid);
        await DeleteAsync("42");
        Cloud.TakeAll();

        var result = await AddAsync("42");

        Assert.True(result.Cached);
        Assert.Contains("was given up and holds it back", result.Message, StringComparison.Ordinal);
        Assert.Contains("the words for Invalid", result.Message, StringComparison.Ordinal);
        Assert.Equal(SyncErrorKind.Invalid, Assert.Single(result.Errors).Kind);
        Assert.Equal(["delete skill 42"], Cloud.Requests);
    }

    [Fact]
    public async Task Misuse_throws_and_queues_nothing()
    {
        await Assert.ThrowsAsync<ArgumentNullException>(() =>
            Manager.SyncToCloudAsync<Skill>(null!, SyncOperation.Add)
        );
        await Assert.ThrowsAsync<ArgumentException>(() =>
            Manager.SyncToCloudAsync("no class of ours", SyncOperation.Add)
        );
        await Assert.ThrowsAsync<ArgumentException>(() =>
            Manager.SyncToCloudAsync(new Skill(), SyncOperation.Update)
        );
        await Assert.ThrowsAsync<CloudMappingException>(() => AddAsync("a", name: null));
        await Assert.ThrowsAsync<ArgumentException>(() =>
            Manager.SyncToCloudAsync(new Vehicle { Id = "v" }, SyncOperation.Delete)
        );
        Assert.Equal(0, (await Manager.GetStatsAsync()).PendingCount);
    }

    [Fact]
    public async Task A_call_that_is_cancelled_before_it_begins_queues_nothing()
    {
        // The queue is open: nothing has to be waited for.
        await DrainAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            Manager.SyncToCloudAsync(
                new Skill { Id = "a" },
                SyncOperation.Add,
                new CancellationToken(canceled: true)
            )
        );
        Assert.Empty(await PendingAsync());
    }

    [Fact]
    public async Task A_call_that_is_cancelled_under_way_leaves_its_task_unconfirmed()
    {
        Cloud.Hold();
        using var cancel = new CancellationTokenSource();
        var call = Manager.SyncToCloudAsync(
            new Skill { Id = "a" },
            SyncOperation.Add,
            cancel.Token
        );
        await Cloud.ArrivalAsync();
        await cancel.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => InTimeAsync(call));
        Assert.Equal(["add a Unconfirmed 1"], await PendingAsync());

        Cloud.TakeAll();
        Time.Advance(Hold);
        Assert.Equal(1, (await DrainAsync()).Synced);
    }

    [Fact]
    public async Task What_throws_while_sending_is_counted_and_never_left_in_flight()
    {
        Cloud.Answer = (_, _) => throw new InvalidOperationException("the app's rule");
        var result = await AddAsync("a");
        Assert.True(result.Cached);
        Assert.Contains("the app's rule", result.Message, StringComparison.Ordinal);
        Assert.Equal(["add a Unconfirmed 1"], await PendingAsync());
    }

    [Fact]
    public async Task An_outcome_that_the_disk_does_not_take_is_written_later()
    {
        await QueueAsync("x");
        await DrainAsync();
        Store!.FailComplete = new IOException("disk full");
        Assert.True((await AddAsync("a")).Synced);
        Assert.Equal(["add a InFlight 1"], await PendingAsync());

        Store.FailComplete = null;
        await DrainAsync();
        Assert.Empty(await PendingAsync());
        Assert.Equal(["add skill x", "add skill a"], Cloud.Requests);
    }

    [Fact]
    public async Task Untyped_data_goes_the_same_way()
    {
        using var data = JsonDocument.Parse("""{"name":"x"}""");
        var result = await Manager.SyncToCloudAsync("skill", data.RootElement, SyncOperation.Add);
        Assert.True(result.Synced);
        Assert.Equal(7, Guid.Parse(result.EntityKey!.Values[0]).Version);
        Assert.Equal(result.EntityKey, Cloud.Batches.Single().Items[0].Key);
    }

    private async Task<IReadOnlyList<string>> SyncedKeysOfNextPassAsync()
    {
        var before = Cloud.Batches.Count;
        await DrainAsync();
        return
        [
            .. Cloud
                .Batches.Skip(before)
                .SelectMany(batch => batch.Items.Select(item => item.Key.ToString())),
        ];
    }
}
