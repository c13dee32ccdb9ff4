using static ECan.Sdk.Tests.Sync.ScriptedCloud;

namespace ECan.Sdk.Tests.Sync;

public sealed class DrainJoiningTests : SyncFixture
{
    [Fact]
    public async Task Who_comes_while_a_pass_runs_gets_its_report()
    {
        await QueueAsync("a");
        var open = Cloud.Hold();
        var first = DrainAsync();
        await Cloud.ArrivalAsync();
        var second = DrainAsync();
        open.SetResult();

        Assert.Same(await InTimeAsync(first), await InTimeAsync(second));
        Assert.Single(Cloud.Requests);
    }

    [Fact]
    public async Task Who_wants_more_than_the_pass_does_gets_one_after_it()
    {
        await QueueAsync("a");
        var open = Cloud.Hold();
        var first = DrainAsync();
        await Cloud.ArrivalAsync();
        await QueueAsync("b");
        var second = DrainAsync();
        open.SetResult();

        Assert.Equal(1, (await InTimeAsync(first)).Synced);
        Assert.Equal(new QueueSyncReport(1, 1, 0, 0), await InTimeAsync(second));
        Assert.Equal(["add skill a", "add skill b"], Cloud.Requests);
    }

    [Fact]
    public async Task Who_joined_waits_no_longer_than_his_own_limit_and_hears_what_was_done_meanwhile()
    {
        With(options => (options.MaxBatchCount, options.MaxParallelBatches) = (1, 1));
        await QueueAsync("a", "b", "c");
        var first = Cloud.Hold();
        var running = DrainAsync();
        await Cloud.ArrivalAsync();
        var second = Cloud.Hold();
        first.SetResult();
        await Cloud.ArrivalAsync();
        var third = Cloud.Hold();
        var joined = DrainAsync(new() { TimeLimit = TimeSpan.FromSeconds(1) });
        await Time.SetToAsync(TimeSpan.FromSeconds(1));
        second.SetResult();
        await Cloud.ArrivalAsync();

        Time.Advance(TimeSpan.FromSeconds(1));

        Assert.Equal(new QueueSyncReport(1, 1, 0, 1), await InTimeAsync(joined));
        Assert.False(running.IsCompleted);
        third.SetResult();
        Assert.Equal(3, (await InTimeAsync(running)).Synced);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-5)]
    public async Task Who_has_no_time_to_wait_does_not_wait(int seconds)
    {
        await QueueAsync("a");
        var open = Cloud.Hold();
        var running = DrainAsync();
        await Cloud.ArrivalAsync();
        try
        {
            Assert.Equal(
                new QueueSyncReport(0, 0, 0, 1),
                await InTimeAsync(DrainAsync(new() { TimeLimit = TimeSpan.FromSeconds(seconds) }))
            );
        }
        finally
        {
            open.SetResult();
        }

        Assert.Equal(1, (await InTimeAsync(running)).Synced);
    }

    [Fact]
    public async Task The_time_that_was_spent_waiting_is_taken_off_the_limit_of_the_pass_after_it()
    {
        With(options => (options.MaxBatchCount, options.MaxParallelBatches) = (1, 1));
        await QueueAsync("a");
        var open = Cloud.Hold();
        var first = DrainAsync();
        await Cloud.ArrivalAsync();
        await QueueAsync("b", "c");
        var second = DrainAsync(new() { TimeLimit = TimeSpan.FromSeconds(5) });
        await Time.SetToAsync(TimeSpan.FromSeconds(5));
        Time.Advance(TimeSpan.FromSeconds(4));
        Cloud.Answer = (batch, _) =>
        {
            Time.Advance(TimeSpan.FromSeconds(2));
            return Task.FromResult(Taken(batch));
        };
        open.SetResult();

        Assert.Equal(new QueueSyncReport(1, 1, 0, 1), await InTimeAsync(second));
        Assert.Equal(1, (await first).Synced);
    }

    [Fact]
    public async Task A_pass_does_not_chase_what_comes_in_while_it_runs()
    {
        await QueueAsync("a");
        Cloud.Answer = async (batch, _) =>
        {
            await QueueAsync("b" + Cloud.Batches.Count);
            return Taken(batch);
        };
        var report = await InTimeAsync(DrainAsync());
        Assert.Equal((1, 1), (report.Synced, report.Remaining));
    }

    [Fact]
    public async Task Who_asks_for_failed_ones_gets_them_tried()
    {
        Cloud.Say(SyncErrorKind.Invalid);
        await AddAsync("bad");
        await QueueAsync("a");
        var open = Cloud.Hold();
        var first = DrainAsync();
        await Cloud.ArrivalAsync();
        await Cloud.ArrivalAsync();
        var second = DrainAsync(new() { IncludeFailed = true });
        open.SetResult();
        await InTimeAsync(first);
        Assert.Equal(1, (await InTimeAsync(second)).Synced);
        Assert.Empty(await FailedAsync());
    }

    [Fact]
    public async Task Cancelling_ends_the_pass_after_the_requests_in_flight_and_loses_nothing()
    {
        With(options =>
        {
            options.MaxBatchCount = 1;
            options.MaxParallelBatches = 1;
        });
        await QueueAsync("a", "b");
        var open = Cloud.Hold();
        using var cancel = new CancellationTokenSource();
        var pass = Manager.SyncPendingQueueAsync(cancellationToken: cancel.Token);
        await Cloud.ArrivalAsync();
        await cancel.CancelAsync();
        Assert.False(pass.IsCompleted);
        open.SetResult();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => InTimeAsync(pass));
        Assert.Equal(["add b Pending 0"], await PendingAsync());
        Assert.Equal(["add skill a"], Cloud.Requests);
    }

    [Fact]
    public async Task Cancelling_between_the_halves_of_a_refused_batch_gives_them_back()
    {
        await QueueAsync("a", "b");
        using var cancel = new CancellationTokenSource();
        Cloud.Answer = async (batch, _) =>
        {
            await cancel.CancelAsync();
            return Refused(batch, SyncErrorKind.Invalid) with { Bisect = true };
        };
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            InTimeAsync(Manager.SyncPendingQueueAsync(cancellationToken: cancel.Token))
        );
        Assert.Equal(["add a Pending 1", "add b Pending 1"], await PendingAsync());
    }

    [Fact]
    public async Task Who_joined_goes_on_when_the_other_cancels()
    {
        With(options =>
        {
            options.MaxBatchCount = 1;
            options.MaxParallelBatches = 1;
        });
        await QueueAsync("a", "b");
        var open = Cloud.Hold();
        using var cancel = new CancellationTokenSource();
        var first = Manager.SyncPendingQueueAsync(cancellationToken: cancel.Token);
        await Cloud.ArrivalAsync();
        var second = DrainAsync();
        await cancel.CancelAsync();
        open.SetResult();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => InTimeAsync(first));
        Assert.Equal(new QueueSyncReport(1, 1, 0, 0), await InTimeAsync(second));
    }

    [Fact]
    public async Task A_store_that_throws_fails_the_pass_and_the_next_one_works()
    {
        await QueueAsync("a");
        Store!.FailClaim = new IOException("disk");
        await Assert.ThrowsAsync<IOException>(() => DrainAsync());
        Assert.Equal(SyncStatus.Online, Manager.Status);
        Store.FailClaim = null;
        Assert.Equal(1, (await DrainAsync()).Synced);
    }

    [Fact]
    public async Task An_add_that_fails_while_it_is_sent_takes_nothing_else_with_it()
    {
        await QueueAsync("a", "b");
        Cloud.Answer = (_, _) => throw new CloudMappingException("skill", "name", "poison");
        var report = await DrainAsync();
        Assert.Equal(2, report.Failed);
        Assert.Equal(["add skill a,b", "add skill a", "add skill b"], Cloud.Requests);
        Assert.Equal(["add a Failed 0", "add b Failed 0"], await FailedAsync());
    }
}
