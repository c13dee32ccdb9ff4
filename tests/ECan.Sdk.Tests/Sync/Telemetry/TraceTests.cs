using System.Diagnostics;
using ECan.Sdk.Sync;

namespace ECan.Sdk.Tests.Sync.Telemetry;

[Collection(TelemetryCollection.Name)]
public sealed class TraceTests : SyncFixture
{
    private const string Skill = "ecan.data_type=skill ecan.operation=add";

    [Fact]
    public async Task A_call_that_is_sent_at_once_has_its_request_within()
    {
        using var traces = new ActivityRecorder();
        await AddAsync("a");

        var call = traces.Single("ecan.sync.call");
        Assert.Equal(ActivityKind.Producer, call.Kind);
        Assert.Equal(traces.Root.SpanId, call.ParentSpanId);
        Assert.Equal($"{Skill} ecan.batch.size=1 ecan.outcome=synced", ActivityRecorder.Tags(call));
        var request = traces.Single("ecan.sync.request");
        Assert.Equal(ActivityKind.Client, request.Kind);
        Assert.Equal(call.SpanId, request.ParentSpanId);
        Assert.Empty(request.Links);
        Assert.Equal($"{Skill} ecan.batch.size=1", ActivityRecorder.Tags(request));
        Assert.Equal(ActivityStatusCode.Unset, request.Status);
        Assert.Equal(2, traces.All.Count);
    }

    [Fact]
    public async Task A_request_of_a_pass_is_linked_to_the_calls_that_made_its_tasks()
    {
        using var traces = new ActivityRecorder();
        await QueueAsync("a", "b");
        var calls = traces.All.Select(call => call.SpanId).ToArray();
        Assert.Equal(2, calls.Length);

        // Also after a restart: what is linked is what the queue holds.
        await RestartAsync();
        await DrainAsync();

        var pass = traces.Single("ecan.sync.pass");
        Assert.Equal(ActivityKind.Consumer, pass.Kind);
        Assert.Equal(
            "ecan.pass.sent=2 ecan.pass.synced=2 ecan.pass.failed=0 ecan.pass.remaining=0",
            ActivityRecorder.Tags(pass)
        );
        var request = traces.Single("ecan.sync.request");
        Assert.Equal(pass.SpanId, request.ParentSpanId);
        Assert.Equal(calls, request.Links.Select(link => link.Context.SpanId));
        Assert.All(request.Links, link => Assert.Equal(traces.Root.TraceId, link.Context.TraceId));

        // They come out of the queue: of an earlier process, perhaps.
        Assert.All(request.Links, link => Assert.True(link.Context.IsRemote));
    }

    [Fact]
    public async Task Tasks_of_one_call_are_one_link()
    {
        using var traces = new ActivityRecorder();
        Cloud.GoOffline();
        Manager.StartAutoRetry();
        await Manager.SyncManyToCloudAsync(
            [new Skill { Id = "a" }, new Skill { Id = "b" }],
            SyncOperation.Add
        );
        await Manager.StopAutoRetryAsync();
        Cloud.ComeBack();
        await DrainAsync();

        var request = traces.All.Last(one => one.OperationName == "ecan.sync.request");
        var link = Assert.Single(request.Links);
        Assert.Equal(traces.Single("ecan.sync.call").SpanId, link.Context.SpanId);
    }

    [Fact]
    public async Task What_went_wrong_is_told()
    {
        using var traces = new ActivityRecorder();
        Cloud.Say(SyncErrorKind.Invalid);
        await AddAsync("a");
        Cloud.Say(SyncErrorKind.Offline, attempted: false);
        await AddAsync("b");
        await DrainAsync();

        Assert.Equal(
            [
                (ActivityStatusCode.Error, "failed", "invalid"),
                (ActivityStatusCode.Unset, "cached", "offline"),
            ],
            traces
                .All.Where(one => one.OperationName == "ecan.sync.call")
                .Select(call =>
                    (
                        call.Status,
                        call.GetTagItem("ecan.outcome")?.ToString() ?? "",
                        call.GetTagItem("error.type")?.ToString() ?? ""
                    )
                )
        );
        Assert.All(
            traces.All.Where(one => one.OperationName == "ecan.sync.request"),
            request => Assert.Equal(ActivityStatusCode.Error, request.Status)
        );
        Assert.Equal("offline", traces.Single("ecan.sync.pass").GetTagItem("error.type"));
    }

    [Fact]
    public async Task Of_many_the_worst_is_told()
    {
        using var traces = new ActivityRecorder();
        Cloud.Answer = (batch, _) =>
            Task.FromResult(
                ScriptedCloud.Each(
                    batch,
                    item =>
                        item.Key.ToString() == "b"
                            ? ScriptedCloud.Verdict(SyncErrorKind.Invalid)
                            : new()
                )
            );
        await Manager.SyncManyToCloudAsync(
            [new Skill { Id = "a" }, new Skill { Id = "b" }, new Skill { Id = "c" }],
            SyncOperation.Add
        );

        var call = traces.Single("ecan.sync.call");
        Assert.Equal(ActivityStatusCode.Error, call.Status);
        Assert.Equal(
            $"{Skill} ecan.batch.size=3 ecan.outcome=failed error.type=invalid",
            ActivityRecorder.Tags(call)
        );
    }

    [Fact]
    public async Task A_call_with_nothing_to_write_leaves_no_trace()
    {
        using var traces = new ActivityRecorder();
        Assert.Empty(await Manager.SyncManyToCloudAsync<Skill>([], SyncOperation.Add));
        Assert.Empty(traces.All);
    }

    [Fact]
    public async Task The_passes_of_the_timer_belong_to_nobody()
    {
        using var traces = new ActivityRecorder();
        Manager.StartAutoRetry();
        await Time.SetToAsync(TimeSpan.FromMinutes(5));
        await QueueAsync("of the timer");
        Time.Advance(TimeSpan.FromMinutes(5));
        await Cloud.ArrivalAsync();
        await Manager.StopAutoRetryAsync();

        Assert.DoesNotContain(traces.All, one => one.OperationName == "ecan.sync.pass");
        var call = traces.Single("ecan.sync.call");
        var request = traces.Everything.Single(one =>
            one.Links.Any(link => link.Context.SpanId == call.SpanId)
        );
        Assert.NotEqual(traces.Root.TraceId, request.TraceId);
    }

    [Fact]
    public async Task While_nobody_listens_the_apps_own_activity_is_what_is_linked_later()
    {
        using var app = new Activity("the app").Start();
        await QueueAsync("a");
        var tasks = await Store!.ReadAsync(new(new("https://example.com/graphql", "a")));
        Assert.Equal(app.Id, Assert.Single(tasks).Trace);
    }

    [Fact]
    public void Tracing_costs_no_memory_while_nobody_listens()
    {
        static void Trace()
        {
            Assert.Null(SyncTracing.Call([]));
            Assert.Null(SyncTracing.Request([]));
            Assert.Null(SyncTracing.Pass());
        }

        Trace();
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 100; i++)
        {
            Trace();
        }

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    [Fact]
    public async Task Neither_metrics_nor_traces_say_who_or_what()
    {
        using var traces = new ActivityRecorder();
        using var metrics = new MetricRecorder(Meters);
        With(options => options.Account = "ada@example.com");
        await AddAsync("the-id-of-it", "the name of it");
        Cloud.Say(SyncErrorKind.Invalid);
        await AddAsync("the-id-of-another", "the name of it");
        await QueueAsync("the-id-of-a-third");
        await DrainAsync();
        metrics.Observe();

        var said = string.Join(
            '\n',
            metrics.Lines.Concat(
                traces.All.Select(one =>
                    $"{one.DisplayName} {one.StatusDescription} {ActivityRecorder.Tags(one)}"
                )
            )
        );
        Assert.Contains("skill", said, StringComparison.Ordinal);
        foreach (var word in new[] { "ada", "the-id", "name of", "key of", "the words", "example" })
        {
            Assert.DoesNotContain(word, said, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task The_guide_names_every_activity()
    {
        using var traces = new ActivityRecorder();
        await AddAsync("a");
        await QueueAsync("b");
        await DrainAsync();

        var guide = Repository.Read("docs", "OFFLINE_SYNC_GUIDE.md");
        foreach (var activity in traces.All)
        {
            var kind = activity.Kind.ToString().ToLowerInvariant();
            Assert.Contains(
                $"\n| `{activity.OperationName}` | {kind} |",
                guide,
                StringComparison.Ordinal
            );
            Assert.All(
                activity.TagObjects,
                tag => Assert.Contains($"`{tag.Key}`", guide, StringComparison.Ordinal)
            );
        }
    }
}
