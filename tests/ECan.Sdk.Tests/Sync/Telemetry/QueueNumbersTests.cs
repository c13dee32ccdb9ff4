using ECan.Sdk.Queue;

namespace ECan.Sdk.Tests.Sync.Telemetry;

/// <summary>When the length of the queue is read, and what is told of it.</summary>
[Collection(TelemetryCollection.Name)]
public sealed class QueueNumbersTests : SyncFixture
{
    [Fact]
    public async Task It_is_read_when_the_queue_opens_and_when_it_changes_so_that_the_next_collection_has_it()
    {
        using var metrics = new MetricRecorder(Meters);
        await OpenAsync();
        Assert.Empty((await Store!.TotalsAsync()).PendingByType);

        await QueueAsync("a");
        Assert.Equal(1, (await Store.TotalsAsync()).PendingByType["skill"]);

        Assert.Equal(1, (await Queue.ClearPendingAsync()).Removed);
        Assert.Empty((await Store.TotalsAsync()).PendingByType);
    }

    [Theory]
    [InlineData("ecan.queue.pending")]
    [InlineData("ecan.queue.failed")]
    public async Task It_is_read_also_for_who_collects_one_of_its_numbers(string instrument)
    {
        using var metrics = new MetricRecorder(Meters, instrument);
        await OpenAsync();
        Assert.Empty((await Store!.TotalsAsync()).PendingByType);
    }

    [Fact]
    public async Task It_is_read_once_at_a_time_and_once_more_for_all_that_changed_meanwhile()
    {
        using var metrics = new MetricRecorder(Meters);
        var mayRead = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await OpenAsync();
        await Store!.TotalsAsync();
        Store.MayRead = mayRead.Task;
        await QueueAsync("a");
        using (var patience = new CancellationTokenSource(Patience.Limit))
        {
            while (Store.TotalsReads.Count < 2)
            {
                Assert.False(patience.IsCancellationRequested);
                await Task.Yield();
            }
        }

        await QueueAsync("b", "c", "d");
        await PendingAsync();
        mayRead.SetResult();

        QueueTotals read;
        do
        {
            read = await Store.TotalsAsync();
        } while (read.PendingByType["skill"] < 4);

        await PendingAsync();
        Assert.Equal(1, Store.TotalsReads.AtOnce);
        Assert.Equal(3, Store.TotalsReads.Count);
    }

    [Fact]
    public async Task It_is_not_read_while_nobody_collects()
    {
        await QueueAsync("a", "b");
        await DrainAsync();
        Assert.Equal(0, Store!.TotalsReads.Count);
    }

    [Fact]
    public async Task What_another_process_queued_is_found_by_asking()
    {
        using var metrics = new MetricRecorder(Meters);
        await QueueAsync("a");
        await metrics.ObserveUntilAsync(Told(pending: 1, failed: 0));

        // Past the manager's own way to the queue.
        await Store!.Inner.EnqueueAsync([
            new()
            {
                Id = "of another process",
                Scope = new("https://example.com/graphql", "a"),
                DataType = "skill",
                Key = new EntityKey("b").Json,
                Operation = SyncOperation.Add,
                Payload = "{}"u8.ToArray(),
                CreatedAt = Time.GetUtcNow(),
            },
        ]);

        await metrics.ObserveUntilAsync(Told(pending: 2, failed: 0));
    }

    [Fact]
    public async Task A_data_type_of_which_everything_failed_is_told()
    {
        Cloud.Say(SyncErrorKind.Invalid);
        await AddAsync("a");
        using var metrics = new MetricRecorder(Meters);
        await metrics.ObserveUntilAsync(Told(pending: 0, failed: 1));
    }

    [Fact]
    public async Task Numbers_that_cannot_be_read_any_more_are_not_told()
    {
        using var metrics = new MetricRecorder(Meters);
        await QueueAsync("a");
        await metrics.ObserveUntilAsync(Told(pending: 1, failed: 0));

        Store!.MayRead = Task.FromException(new IOException("The disk does not answer."));
        await metrics.ObserveUntilAsync();

        Store.MayRead = Task.CompletedTask;
        await metrics.ObserveUntilAsync(Told(pending: 1, failed: 0));
    }

    private static string[] Told(int pending, int failed) =>
        [
            $"ecan.queue.failed {failed} ecan.data_type=skill",
            $"ecan.queue.pending {pending} ecan.data_type=skill",
        ];

    private async Task OpenAsync() => await Manager.OpenAsync(CancellationToken.None);
}
