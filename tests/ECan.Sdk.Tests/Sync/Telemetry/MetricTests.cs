using System.Text.RegularExpressions;
using ECan.Sdk.Sync;

namespace ECan.Sdk.Tests.Sync.Telemetry;

public sealed partial class MetricTests : SyncFixture
{
    private const string Skill = "ecan.data_type=skill ecan.operation=add";

    [Fact]
    public async Task Sent_tasks_are_counted_by_what_became_of_them()
    {
        using var metrics = new MetricRecorder(Meters);
        await AddAsync("a");
        Cloud.Say(SyncErrorKind.Refused);
        await AddAsync("b");
        Cloud.Say(SyncErrorKind.Invalid);
        await AddAsync("c");

        Assert.Equal(
            [
                $"1 {Skill} ecan.outcome=synced",
                $"1 {Skill} ecan.outcome=pending error.type=refused",
                $"1 {Skill} ecan.outcome=failed error.type=invalid",
            ],
            metrics.Of("ecan.sync.tasks")
        );
    }

    [Fact]
    public async Task What_a_cancelled_pass_puts_back_unsent_is_not_counted()
    {
        using var metrics = new MetricRecorder(Meters);
        With(options => options.MaxParallelBatches = 1);
        await QueueAsync("a", "b");
        using var cancellation = new CancellationTokenSource();
        Cloud.Answer = async (batch, _) =>
        {
            await cancellation.CancelAsync();
            return ScriptedCloud.Refused(batch, SyncErrorKind.Invalid) with { Bisect = true };
        };
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            Manager.SyncPendingQueueAsync(cancellationToken: cancellation.Token)
        );

        Assert.Equal(2, (await PendingAsync()).Count);
        Assert.DoesNotContain(
            metrics.Of("ecan.sync.tasks"),
            line => !line.Contains("pending", StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task Requests_are_measured_with_their_size()
    {
        using var metrics = new MetricRecorder(Meters);
        await QueueAsync("a", "b");
        Cloud.Answer = (batch, _) =>
        {
            Time.Advance(TimeSpan.FromMilliseconds(250));
            return Task.FromResult(ScriptedCloud.Taken(batch));
        };
        await DrainAsync();
        Cloud.Say(SyncErrorKind.Unavailable);
        await AddAsync("c");

        Assert.Equal([$"2 {Skill}", $"1 {Skill}"], metrics.Of("ecan.sync.batch.size"));
        Assert.Equal(
            [$"0.25 {Skill}", $"0 {Skill} error.type=unavailable"],
            metrics.Of("ecan.sync.request.duration")
        );
    }

    [Fact]
    public async Task One_refused_item_does_not_make_the_request_one_that_failed()
    {
        using var metrics = new MetricRecorder(Meters);
        await QueueAsync("a", "b");
        Cloud.Answer = (batch, _) =>
            Task.FromResult(
                ScriptedCloud.Each(
                    batch,
                    item =>
                        item.Key.ToString() == "a"
                            ? ScriptedCloud.Verdict(SyncErrorKind.Refused)
                            : new()
                )
            );
        await DrainAsync();
        Assert.Equal([$"0 {Skill}"], metrics.Of("ecan.sync.request.duration"));
    }

    [Fact]
    public async Task The_time_until_a_write_is_safe_is_measured()
    {
        using var metrics = new MetricRecorder(Meters);
        await AddAsync("a");
        await QueueAsync("b");
        Assert.Equal(["0", "0"], metrics.Of("ecan.queue.enqueue.duration"));
    }

    [Fact]
    public async Task The_length_of_the_queue_is_that_of_all_accounts()
    {
        using var metrics = new MetricRecorder(Meters);
        await QueueAsync("a", "b");
        await Manager.ForAccount("b").Queue.AddAsync(new Agent { Id = "c" }, SyncOperation.Add);
        Cloud.Say(SyncErrorKind.Invalid);
        await AddAsync("d");
        await metrics.ObserveUntilAsync(
            "ecan.queue.failed 0 ecan.data_type=agent",
            "ecan.queue.failed 1 ecan.data_type=skill",
            "ecan.queue.pending 1 ecan.data_type=agent",
            "ecan.queue.pending 2 ecan.data_type=skill"
        );

        Cloud.TakeAll();
        await DrainAsync(new() { IncludeFailed = true });
        await metrics.ObserveUntilAsync(
            "ecan.queue.failed 0 ecan.data_type=agent",
            "ecan.queue.failed 0 ecan.data_type=skill",
            "ecan.queue.pending 1 ecan.data_type=agent",
            "ecan.queue.pending 0 ecan.data_type=skill"
        );
    }

    [Fact]
    public async Task Who_collects_never_waits_for_the_queue()
    {
        using var metrics = new MetricRecorder(Meters);
        await QueueAsync("a");
        await metrics.ObserveUntilAsync(
            "ecan.queue.failed 0 ecan.data_type=skill",
            "ecan.queue.pending 1 ecan.data_type=skill"
        );
        var mayRead = new TaskCompletionSource();
        Store!.MayRead = mayRead.Task;
        await QueueAsync("b");

        Assert.Contains("ecan.queue.pending 1 ecan.data_type=skill", metrics.Observe());
        mayRead.SetResult();
        await metrics.ObserveUntilAsync(
            "ecan.queue.failed 0 ecan.data_type=skill",
            "ecan.queue.pending 2 ecan.data_type=skill"
        );
    }

    [Fact]
    public async Task After_the_end_there_are_no_numbers()
    {
        using var metrics = new MetricRecorder(Meters);
        await QueueAsync("a");
        await metrics.ObserveUntilAsync(
            "ecan.queue.failed 0 ecan.data_type=skill",
            "ecan.queue.pending 1 ecan.data_type=skill"
        );
        await Manager.DisposeAsync();
        Assert.Empty(metrics.Observe());
    }

    [Fact]
    public void Measuring_costs_no_memory_while_nobody_listens()
    {
        using var metrics = new SyncMetrics(Meters);
        var answer = new ECan.Sdk.Cloud.BatchAnswer { Items = [new()] };
        var sent = new List<SentTask>
        {
            new(
                new()
                {
                    Sequence = 1,
                    Id = "t",
                    Scope = new("e", null),
                    DataType = "skill",
                    Key = "[]",
                    Operation = SyncOperation.Add,
                    Status = QueuedTaskStatus.InFlight,
                    Payload = default,
                    CreatedAt = Time.GetUtcNow(),
                },
                new(),
                new() { Sequence = 1, Status = null }
            ),
        };
        void Measure()
        {
            Assert.False(metrics.MeasuresEnqueue);
            metrics.Requested("skill", SyncOperation.Add, 1, answer, TimeSpan.Zero);
            metrics.Answered(sent);
            metrics.Numbers.Changed();
        }

        Measure();
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 100; i++)
        {
            Measure();
        }

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    [Fact]
    public async Task The_guide_lists_the_instruments_with_kind_and_unit()
    {
        using var metrics = new MetricRecorder(Meters);
        await AddAsync("a");

        var rows = Row()
            .Matches(Repository.Read("docs", "OFFLINE_SYNC_GUIDE.md"))
            .Select(row =>
                $"{row.Groups["name"].Value} {row.Groups["kind"].Value} {row.Groups["unit"].Value}"
            );
        Assert.Equal(
            metrics
                .Instruments.Select(instrument =>
                    $"{instrument.Name} {Kind(instrument)} {instrument.Unit}"
                )
                .Order(StringComparer.Ordinal),
            rows.Order(StringComparer.Ordinal)
        );
        Assert.All(metrics.Instruments, instrument => Assert.NotEmpty(instrument.Description!));
        Assert.Equal(
            ECanSyncTelemetry.MeterName,
            metrics.Instruments.Select(instrument => instrument.Meter.Name).Distinct().Single()
        );
    }

    private static string Kind(System.Diagnostics.Metrics.Instrument instrument) =>
        instrument
            .GetType()
            .Name.Split('`')[0]
            .Replace("Observable", "", StringComparison.Ordinal)
            .ToLowerInvariant();

    // | `ecan.sync.tasks` | counter, `{task}` | ...
    [GeneratedRegex(
        "^\\| `(?<name>ecan\\.[a-z.]+)` \\| (?<kind>[a-z]+), `(?<unit>[^`]+)` \\|",
        RegexOptions.Multiline | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Row();
}
