namespace ECan.Sdk.Tests.Sync;

/// <summary>Calls that come while the queue is being opened keep their order: an app writes at its start without waiting for each answer.</summary>
public sealed class EnqueueOrderTests : SyncFixture
{
    private readonly TaskCompletionSource opening = new(
        TaskCreationOptions.RunContinuationsAsynchronously
    );

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Writes_made_before_the_queue_is_open_keep_their_order(bool cancellable)
    {
        MayOpen = opening.Task;
        using var cancellation = new CancellationTokenSource();
        var token = cancellable ? cancellation.Token : CancellationToken.None;
        var calls = new List<Task<SyncResult>>
        {
            Queue.AddAsync(new Skill { Id = "a", Name = "0" }, SyncOperation.Add, token),
        };
        for (var i = 1; i <= 50; i++)
        {
            calls.Add(
                Queue.AddAsync(new Skill { Id = "a", Name = $"{i}" }, SyncOperation.Update, token)
            );
        }

        opening.SetResult();
        await InTimeAsync(Task.WhenAll(calls));

        var task = Assert.Single(await Queue.GetPendingTasksAsync());
        Assert.Equal(SyncOperation.Add, task.Operation);
        Assert.Equal("50", task.Data.GetProperty("name").GetString());
    }

    [Fact]
    public async Task A_call_that_is_cancelled_before_the_queue_is_open_leaves_nothing_and_holds_nobody_up()
    {
        MayOpen = opening.Task;
        using var cancellation = new CancellationTokenSource();
        var first = Queue.AddAsync(new Skill { Id = "a", Name = "1" }, SyncOperation.Add);
        var given = Queue.AddAsync(new Skill { Id = "b" }, SyncOperation.Add, cancellation.Token);
        var last = Queue.AddAsync(new Skill { Id = "a", Name = "2" }, SyncOperation.Update);
        await cancellation.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => InTimeAsync(given));

        opening.SetResult();
        await InTimeAsync(Task.WhenAll(first, last));

        var task = Assert.Single(await Queue.GetPendingTasksAsync());
        Assert.Equal("2", task.Data.GetProperty("name").GetString());
    }

    [Fact]
    public async Task A_queue_that_cannot_be_opened_is_reported_to_each_call_and_tried_again_by_the_next()
    {
        MayOpen = opening.Task;
        Task[] calls = [AddAsync("a"), AddAsync("b")];
        opening.SetException(new QueueFileException("queue.db", "Not now."));
        foreach (var call in calls)
        {
            await Assert.ThrowsAsync<QueueFileException>(() => InTimeAsync(call));
        }

        MayOpen = Task.CompletedTask;
        Assert.True((await AddAsync("c")).Synced);
    }
}
