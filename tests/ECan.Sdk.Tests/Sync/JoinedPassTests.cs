using ECan.Sdk.Cloud;
using static ECan.Sdk.Tests.Sync.ScriptedCloud;

namespace ECan.Sdk.Tests.Sync;

/// <summary>When the pass that runs is as good as one's own, and when not.</summary>
public sealed class JoinedPassTests : SyncFixture
{
    private static readonly TimeSpan Interval = TimeSpan.FromMinutes(5);

    [Fact]
    public async Task Who_asks_himself_gets_a_pass_that_tries_anew_after_one_of_the_timer()
    {
        await Manager.StartAsync();
        await Time.SetToAsync(Interval);
        await QueueAsync("a");
        var open = Cloud.Hold();
        Time.Advance(Interval);
        await Cloud.ArrivalAsync();
        var resets = Cloud.Resets;

        var mine = DrainAsync();
        open.SetResult();

        Assert.Equal(new QueueSyncReport(0, 0, 0, 0), await InTimeAsync(mine));
        Assert.Equal(resets + 1, Cloud.Resets);
    }

    [Fact]
    public async Task Who_asks_himself_gets_the_report_of_the_start_if_that_went_through()
    {
        await QueueAsync("a");
        var open = Cloud.Hold();
        var starting = Manager.StartAsync();
        await Cloud.ArrivalAsync();
        var mine = DrainAsync();
        open.SetResult();

        Assert.Same(await InTimeAsync(starting), await InTimeAsync(mine));
    }

    [Fact]
    public async Task Who_overrules_the_service_gets_his_own_pass_after_a_start_that_it_stopped()
    {
        With(options => (options.MaxBatchCount, options.MaxParallelBatches) = (1, 1));
        await QueueAsync("a", "b");
        var open = Cloud.Hold(Throttled);
        var starting = Manager.StartAsync();
        await Cloud.ArrivalAsync();
        var mine = DrainAsync();
        Cloud.TakeAll();
        open.SetResult();

        Assert.Equal(SyncErrorKind.Throttled, (await InTimeAsync(starting)).StoppedBy!.Kind);
        Assert.Equal(1, (await InTimeAsync(mine)).Synced);
        Assert.Equal(["add skill a", "add skill b"], Cloud.Requests);
    }

    [Fact]
    public async Task Two_who_overrule_the_service_ask_it_once()
    {
        await QueueAsync("a");
        var open = Cloud.Hold(Throttled);
        var first = DrainAsync();
        await Cloud.ArrivalAsync();
        var second = DrainAsync();
        open.SetResult();

        Assert.Same(await InTimeAsync(first), await InTimeAsync(second));
        Assert.Single(Cloud.Requests);
    }

    [Fact]
    public async Task Who_joined_one_pass_after_another_hears_what_both_did_while_he_waited()
    {
        With(options => (options.MaxBatchCount, options.MaxParallelBatches) = (1, 1));
        await QueueAsync("a", "b");
        var a = Cloud.Hold();
        var first = DrainAsync();
        await Cloud.ArrivalAsync();
        var b = Cloud.Hold();
        a.SetResult();
        await Cloud.ArrivalAsync();

        // He comes when a is through, and is slow to look: meanwhile b goes, the pass ends, and another one begins.
        var mayLook = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        Store!.MayReadLastSequence = mayLook.Task;
        var joined = DrainAsync(new() { TimeLimit = TimeSpan.FromSeconds(1) });
        Store.MayReadLastSequence = Task.CompletedTask;
        await QueueAsync("c", "d");
        var c = Cloud.Hold();
        b.SetResult();
        await InTimeAsync(first);
        var second = DrainAsync();
        await Cloud.ArrivalAsync();
        mayLook.SetResult();
        await Time.SetToAsync(TimeSpan.FromSeconds(1));
        var d = Cloud.Hold();
        c.SetResult();
        await Cloud.ArrivalAsync();

        Time.Advance(TimeSpan.FromSeconds(1));

        var report = await InTimeAsync(joined);
        d.SetResult();
        Assert.Equal(2, (await InTimeAsync(second)).Synced);
        Assert.Equal(new QueueSyncReport(2, 2, 0, 1), report);
    }

    [Fact]
    public async Task A_pass_that_is_cancelled_before_it_begins_changes_nothing()
    {
        Cloud.Say(SyncErrorKind.Invalid);
        await AddAsync("a");

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            Manager.SyncPendingQueueAsync(
                new() { IncludeFailed = true },
                cancellationToken: new(canceled: true)
            )
        );

        Assert.Equal(["add a Failed 1"], await FailedAsync());
    }

    private static BatchAnswer Throttled(MutationBatch batch) =>
        Refused(batch, SyncErrorKind.Throttled) with
        {
            RetryAfter = TimeSpan.FromMinutes(30),
        };
}
