using System.Collections.Concurrent;
using static ECan.Sdk.Tests.Sync.ScriptedCloud;

namespace ECan.Sdk.Tests.Sync;

/// <summary>What the app is told of tasks that were settled together with others.</summary>
public sealed class ReportedTaskTests : SyncFixture
{
    [Fact]
    public async Task Of_two_that_cancelled_each_other_out_each_is_told_once()
    {
        var told = new ConcurrentQueue<string>();
        Manager.TaskSynced += (_, args) =>
            told.Enqueue($"{args.Operation} {args.EntityKey} newer: {args.NewerEditsPending}");
        await QueueAsync("a", "b");
        var open = Cloud.Hold(batch =>
            Each(
                batch,
                item =>
                    item.Key.ToString() == "a"
                        ? Verdict(SyncErrorKind.Mapping, attempted: false)
                        : new()
            )
        );
        var pass = DrainAsync();
        await Cloud.ArrivalAsync();
        await Queue.AddAsync(new Skill { Id = "a" }, SyncOperation.Delete);
        open.SetResult();
        await InTimeAsync(pass);

        Assert.Equal(
            ["Add a newer: False", "Add b newer: False", "Delete a newer: False"],
            told.Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public async Task What_fails_because_of_another_says_which_one()
    {
        var told = new List<SyncError>();
        Manager.TaskFailed += (_, args) => told.Add(args.Error);
        await Queue.AddAsync(new Agent { Id = "x" }, SyncOperation.Add);
        await Queue.AddAsync(new AgentSkill { Agent = "x", Skill = "y" }, SyncOperation.Add);
        Cloud.Say(SyncErrorKind.Invalid);

        await DrainAsync();

        Assert.Equal(
            [SyncErrorKind.Invalid, SyncErrorKind.Blocked],
            told.Select(error => error.Kind)
        );
        Assert.Contains("The add of agent", told[1].Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_progress_is_told_also_where_the_disk_does_not_take_the_outcome()
    {
        await QueueAsync("a");
        Store!.FailComplete = new IOException("disk full");
        var told = new Progress();

        var report = await Manager.SyncPendingQueueAsync(progress: told);

        Assert.NotNull(report.StoppedBy);
        Assert.Single(told.Steps);
        Assert.DoesNotContain(
            Logger.Lines,
            line => line.StartsWith("1016", StringComparison.Ordinal)
        );
    }

    private sealed class Progress : IProgress<QueueSyncProgress>
    {
        public List<QueueSyncProgress> Steps { get; } = [];

        public void Report(QueueSyncProgress value) => Steps.Add(value);
    }
}
