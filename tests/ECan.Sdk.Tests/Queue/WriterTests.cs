using ECan.Sdk.Queue;
using static ECan.Sdk.SyncOperation;

namespace ECan.Sdk.Tests.Queue;

public sealed class WriterTests : QueueFixture
{
    [Fact]
    public async Task Commands_that_wait_together_are_committed_together()
    {
        using var gate = new Gate(Store);
        var writes = Enumerable
            .Range(0, 10)
            .Select(number => EnqueueAsync(Write($"skill:{number}", Add)))
            .ToArray();
        var commits = await gate.CountCommitsAsync(() => Task.WhenAll(writes));

        Assert.Equal(1, commits);
        Assert.Equal(10, (await QueueAsync()).Length);
    }

    [Fact]
    public async Task One_that_fails_takes_no_other_with_it()
    {
        var taken = await AddAsync("skill:a");
        using var gate = new Gate(Store);
        var before = AddAsync("skill:b");
        var bad = EnqueueAsync(Write("skill:c", Add) with { Id = taken.TaskId });
        var after = AddAsync("skill:d");
        gate.Open();

        await Assert.ThrowsAsync<ArgumentException>(() => bad);
        await Task.WhenAll(before, after);
        Assert.Equal(["add skill:a", "add skill:b", "add skill:d"], await QueueAsync());
    }

    [Fact]
    public async Task A_scope_that_a_failed_command_named_first_can_be_used_after_it()
    {
        var taken = await AddAsync("skill:a");
        using var gate = new Gate(Store);
        var bad = EnqueueAsync(Write("skill:b", Add, scope: Elsewhere) with { Id = taken.TaskId });
        var good = EnqueueAsync(Write("skill:c", Add, scope: Elsewhere));
        gate.Open();

        await Assert.ThrowsAsync<ArgumentException>(() => bad);
        await good;
        Assert.Equal(["add skill:c"], await QueueAsync(Elsewhere));
    }

    [Fact]
    public async Task A_caller_may_stop_waiting_for_a_command_that_has_not_begun()
    {
        using var gate = new Gate(Store);
        using var cancellation = new CancellationTokenSource();
        var write = Store.EnqueueAsync([Write("skill:a", Add)], cancellation.Token).AsTask();
        await cancellation.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => write);
        gate.Open();
        Assert.Empty(await QueueAsync());
    }

    [Fact]
    public async Task A_call_with_a_cancelled_token_does_nothing()
    {
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
            await Store.EnqueueAsync([Write("skill:a", Add)], new CancellationToken(canceled: true))
        );
        Assert.Empty(await QueueAsync());
    }

    [Fact]
    public async Task Closing_finishes_the_command_at_work_and_refuses_those_behind_it()
    {
        var gate = new Gate(Store);
        var waiting = AddAsync("skill:b");
        var closing = Store.DisposeAsync().AsTask();
        gate.Open();

        await closing;
        await gate.Finished;
        await Assert.ThrowsAsync<ObjectDisposedException>(() => waiting);
        await Assert.ThrowsAsync<ObjectDisposedException>(() => AddAsync("skill:c"));
        gate.Dispose();
    }

    [Fact]
    public async Task Closing_ends_also_where_the_directory_is_gone()
    {
        await AddAsync("skill:a");
        Directory.Move(Folder, Folder + "-gone");
        try
        {
            await Store.DisposeAsync();
        }
        finally
        {
            Directory.Move(Folder + "-gone", Folder);
        }

        await Assert.ThrowsAsync<ObjectDisposedException>(() => AddAsync("skill:b"));
    }

    [Fact]
    public async Task Closing_twice_is_closing_once()
    {
        await Store.DisposeAsync();
        await Store.DisposeAsync();
    }

    [Fact]
    public async Task Closing_leaves_one_file_with_everything_in_it()
    {
        await AddAsync("skill:a");
        await Store.DisposeAsync();

        Assert.Equal(
            ["queue.db", "queue.lock"],
            Directory.GetFiles(Folder).Select(Path.GetFileName).Order()
        );
        await OpenAsync();
    }

    [Fact]
    public async Task A_caller_that_keeps_the_thread_it_continues_on_holds_up_no_other()
    {
        using var release = new ManualResetEventSlim();
        using var gate = new Gate(Store);
        // Waits before its command can have ended: it goes on where that is published.
        var blocked = BlockAsync();
        gate.Open();

        await AddAsync("skill:a");
        Assert.False(blocked.IsCompleted);

        release.Set();
        await blocked;

        async Task BlockAsync()
        {
            await Store.WriteAsync(_ => true).AsTask().ConfigureAwait(false);
            release.Wait();
        }
    }

    [Fact]
    public async Task No_command_runs_on_the_thread_of_its_caller()
    {
        using var release = new ManualResetEventSlim();
        var ran = new TaskCompletionSource<int>(TaskCreationOptions.RunContinuationsAsynchronously);
        var caller = new Thread(() =>
        {
            _ = Store
                .WriteAsync(_ =>
                {
                    ran.SetResult(Environment.CurrentManagedThreadId);
                    return true;
                })
                .AsTask();
            release.Wait();
        });
        caller.Start();

        Assert.NotEqual(caller.ManagedThreadId, await ran.Task);
        release.Set();
    }

    [Fact]
    public async Task A_transaction_that_the_disk_refuses_is_lost_for_its_own_command_only()
    {
        await AddAsync("skill:a");
        await Store.WriteAsync(session =>
        {
            var pages = session.Database.Number("PRAGMA page_count") + 8;
            session.Database.Run($"PRAGMA max_page_count = {pages}");
            return true;
        });
        using var gate = new Gate(Store);
        var small = AddAsync("skill:b");
        var large = EnqueueAsync(Write("skill:c", Add, new string('1', 1_000_000)));
        var alsoSmall = AddAsync("skill:d");
        gate.Open();

        var error = await Assert.ThrowsAsync<QueueFileException>(() => large);
        Assert.Equal(QueueFile, error.Path);
        Assert.Contains("full", error.Message, StringComparison.Ordinal);
        await Task.WhenAll(small, alsoSmall);
        Assert.Equal(["add skill:a", "add skill:b", "add skill:d"], await QueueAsync());
    }

    /// <summary>Holds the writer's thread, so that commands pile up behind it.</summary>
    private sealed class Gate : IDisposable
    {
        private readonly ManualResetEventSlim open = new();
        private readonly SqliteQueueStore store;

        public Gate(SqliteQueueStore store)
        {
            this.store = store;
            using var begun = new ManualResetEventSlim();
            Finished = store
                .WriteAsync(_ =>
                {
                    begun.Set();
                    open.Wait(TimeSpan.FromSeconds(30));
                    return true;
                })
                .AsTask();
            begun.Wait(TimeSpan.FromSeconds(30));
        }

        public Task Finished { get; }

        public void Open() => open.Set();

        public async Task<int> CountCommitsAsync(Func<Task> work)
        {
            var commits = 0;
            var counting = store
                .WriteAsync(session =>
                {
                    SQLitePCL.raw.sqlite3_commit_hook(
                        session.Database.Handle,
                        _ =>
                        {
                            commits++;
                            return 0;
                        },
                        null
                    );
                    return true;
                })
                .AsTask();
            Open();
            await counting;
            await work();
            return commits;
        }

        public void Dispose()
        {
            Open();
            open.Dispose();
        }
    }
}
