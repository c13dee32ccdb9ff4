using ECan.Sdk.Queue;
using static ECan.Sdk.Tests.Sync.ScriptedCloud;

namespace ECan.Sdk.Tests.Sync;

/// <summary>What a pass says of itself, to its caller and in the log.</summary>
public sealed class DrainReportTests : SyncFixture
{
    [Fact]
    public async Task A_pass_that_finds_nothing_leaves_no_line_in_the_log()
    {
        await DrainAsync();
        Assert.DoesNotContain(Logger.Lines, IsPassDone);
    }

    [Fact]
    public async Task A_pass_that_could_send_nothing_says_how_much_is_left()
    {
        await QueueAsync("a");
        Cloud.Say(SyncErrorKind.Offline, attempted: false);
        await DrainAsync();
        Assert.Equal(
            ["1010 Queue pass: 0 sent, 0 synced, 0 failed, 1 remaining"],
            Logger.Lines.Where(IsPassDone)
        );
    }

    [Fact]
    public async Task The_log_tells_what_a_crash_left_behind_and_only_then()
    {
        await QueueAsync("x");
        await DrainAsync();
        Assert.DoesNotContain(Logger.Lines, IsRecovered);
        var open = Cloud.Hold();
        var call = AddAsync("a");
        await Cloud.ArrivalAsync();
        await Cloud.ArrivalAsync();
        await ((SqliteQueueStore)Store!.Inner).AbandonAsync();
        open.SetResult();
        await InTimeAsync(call);
        await RestartAsync();

        await DrainAsync();

        Assert.Equal(
            [
                "1012 1 task(s) were on their way when a process ended; they are sent again after 00:00:30",
            ],
            Logger.Lines.Where(IsRecovered)
        );
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task What_stopped_a_pass_first_is_what_it_names(bool disk)
    {
        With(options => (options.MaxBatchCount, options.MaxParallelBatches) = (1, 4));
        await QueueAsync("a", "b", "c", "d");
        var others = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var arrived = 0;
        var all = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        Cloud.Answer = async (batch, _) =>
        {
            if (Interlocked.Increment(ref arrived) == 4)
            {
                all.SetResult();
            }

            await all.Task;
            if (batch.Items[0].Key.ToString() == "a")
            {
                return Refused(batch, SyncErrorKind.Unauthorized);
            }

            await others.Task;
            return Refused(batch, SyncErrorKind.Unavailable);
        };

        var pass = Manager.SyncPendingQueueAsync(
            progress: new Told(() =>
            {
                Store!.FailComplete = disk ? new IOException("disk full") : null;
                others.TrySetResult();
            })
        );

        var report = await InTimeAsync(pass);
        Store!.FailComplete = null;
        Assert.Equal(SyncErrorKind.Unauthorized, report.StoppedBy!.Kind);
        Assert.Equal(4, Cloud.Batches.Count);
    }

    [Fact]
    public async Task What_stopped_a_pass_comes_before_what_has_no_mapping()
    {
        await Queue.AddAsync(new Vehicle { Id = "v" }, SyncOperation.Add);
        await QueueAsync("a");
        await RestartAsync([TestEntities.Skills()]);
        Cloud.Say(SyncErrorKind.Unauthorized);

        Assert.Equal(SyncErrorKind.Unauthorized, (await DrainAsync()).StoppedBy!.Kind);
    }

    [Fact]
    public async Task Of_several_data_types_without_mapping_the_same_one_is_named_each_time()
    {
        await Queue.AddAsync(new Vehicle { Id = "v" }, SyncOperation.Add);
        await Queue.AddAsync(new Agent { Id = "x" }, SyncOperation.Add);
        await RestartAsync([TestEntities.Skills()]);

        Assert.Contains(
            "'agent'",
            (await DrainAsync()).StoppedBy!.Message,
            StringComparison.Ordinal
        );
    }

    private static bool IsPassDone(string line) =>
        line.StartsWith("1010 ", StringComparison.Ordinal);

    private static bool IsRecovered(string line) =>
        line.StartsWith("1012 ", StringComparison.Ordinal);

    private sealed class Told(Action tell) : IProgress<QueueSyncProgress>
    {
        public void Report(QueueSyncProgress value) => tell();
    }
}
