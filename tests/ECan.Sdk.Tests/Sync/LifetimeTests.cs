using ECan.Sdk.Queue;

namespace ECan.Sdk.Tests.Sync;

public sealed class LifetimeTests : SyncFixture
{
    [Fact]
    public async Task What_was_queued_is_there_after_a_restart()
    {
        await QueueAsync("a");
        await RestartAsync();
        Assert.Equal(1, (await DrainAsync()).Synced);
    }

    [Fact]
    public async Task What_was_on_its_way_in_a_crash_rests_and_goes_again_with_the_same_key()
    {
        var open = Cloud.Hold();
        var call = AddAsync("a");
        await Cloud.ArrivalAsync();
        await ((SqliteQueueStore)Store!.Inner).AbandonAsync();
        open.SetResult();
        Assert.True((await InTimeAsync(call)).Synced);

        await RestartAsync();
        Assert.Equal((0, 1), ((await DrainAsync()).Total, (await PendingAsync()).Count));
        Time.Advance(Hold);
        Assert.Equal(1, (await DrainAsync()).Synced);
        Assert.Equal(["add skill a", "add skill a"], Cloud.Requests);
        Assert.True(Cloud.Batches.Last().Items[0].SentBefore);
    }

    [Fact]
    public async Task Disposing_waits_for_calls_under_way()
    {
        var open = Cloud.Hold();
        var call = AddAsync("a");
        await Cloud.ArrivalAsync();
        var disposing = Manager.DisposeAsync().AsTask();
        Assert.False(disposing.IsCompleted);
        open.SetResult();
        await InTimeAsync(disposing);
        Assert.True((await call).Synced);
        Assert.True(Store!.IsDisposed);
    }

    [Fact]
    public async Task Disposing_breaks_off_what_does_not_end_and_the_next_process_sends_it_again()
    {
        Cloud.Hold();
        var call = AddAsync("a");
        await Cloud.ArrivalAsync();
        var disposing = Manager.DisposeAsync().AsTask();
        await Time.SetToAsync(TimeSpan.FromSeconds(15));
        Time.Advance(TimeSpan.FromSeconds(15));
        await InTimeAsync(disposing);
        Assert.True((await InTimeAsync(call)).Cached);

        Cloud.TakeAll();
        await RestartAsync();
        Assert.Equal(["add a Unconfirmed 1"], await PendingAsync());
        Time.Advance(Hold);
        Assert.Equal(1, (await DrainAsync()).Synced);
    }

    [Fact]
    public async Task A_queue_that_does_not_close_holds_the_end_up_only_so_long()
    {
        var mayOpen = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        MayOpen = mayOpen.Task;
        var waiting = QueueAsync("a");
        var limit = TimeSpan.FromSeconds(15);
        var disposing = Manager.DisposeAsync().AsTask();

        try
        {
            // For the call, for it again after all that runs was broken off, and for the queue.
            for (var step = 0; step < 3; step++)
            {
                Assert.False(disposing.IsCompleted);
                await Time.SetToAsync(limit);
                Time.Advance(limit);
            }

            await InTimeAsync(disposing);
        }
        finally
        {
            mayOpen.SetException(new IOException("The disk answers at last, and not well."));
        }

        Assert.Contains(
            "1025 The queue could not be closed within 00:00:15; closing goes on in the background",
            Logger.Lines
        );

        await Assert.ThrowsAsync<IOException>(() => InTimeAsync(waiting));
    }

    [Fact]
    public async Task A_disposed_manager_says_so_and_may_be_disposed_again()
    {
        await AddAsync("a");
        await Manager.DisposeAsync();
        await Manager.DisposeAsync();
        await Assert.ThrowsAsync<ObjectDisposedException>(() => AddAsync("b"));
        await Assert.ThrowsAsync<ObjectDisposedException>(() => DrainAsync());
        Assert.Throws<ObjectDisposedException>(() => Manager.StartAutoRetry());
        Assert.Throws<ObjectDisposedException>(() => Manager.ForAccount("b"));
        Assert.Throws<ObjectDisposedException>(() => Manager.ForAccount("a"));
        Assert.True(Network.IsDisposed);
        Assert.False(Network.IsWatched);
    }

    [Fact]
    public async Task What_the_manager_owns_is_disposed_after_all_that_uses_it()
    {
        var closed = new List<bool>();
        Owned.Add(new Probe(() => closed.Add(Store!.IsDisposed)));
        await AddAsync("a");
        await Manager.DisposeAsync();
        Assert.Equal([true], closed);
    }

    [Fact]
    public async Task Disposing_a_manager_of_an_account_leaves_the_others()
    {
        var ofB = (OfflineSyncManager)Manager.ForAccount("b");
        ofB.StartAutoRetry();
        await ofB.DisposeAsync();
        Assert.True((await AddAsync("a")).Synced);
    }

    [Fact]
    public async Task Who_stops_reading_half_way_does_not_hold_up_the_end()
    {
        await QueueAsync("a", "b");
        var reading = Queue.ReadPendingTasksAsync().GetAsyncEnumerator();
        Assert.True(await reading.MoveNextAsync());
        await InTimeAsync(Manager.DisposeAsync().AsTask());
        await reading.DisposeAsync();
    }

    private sealed class Probe(Action dispose) : IDisposable
    {
        public void Dispose() => dispose();
    }
}
