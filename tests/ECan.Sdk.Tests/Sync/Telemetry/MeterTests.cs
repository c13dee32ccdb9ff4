using System.Diagnostics.Metrics;
using ECan.Sdk.Sync;

namespace ECan.Sdk.Tests.Sync.Telemetry;

/// <summary>Whose the meter is, and what is measured for whom.</summary>
[Collection(TelemetryCollection.Name)]
public sealed class MeterTests : SyncFixture
{
    private const string Skill = "ecan.data_type=skill ecan.operation=add";

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_meter_of_its_own_ends_with_the_manager_and_that_of_a_container_does_not(bool own)
    {
        using var meters = new TestMeters();
        using var listener = new MeterListener();
        var ended = 0;
        var here = Environment.CurrentManagedThreadId;
        listener.InstrumentPublished = (instrument, listening) =>
        {
            // Not those of other tests, which are made by other threads.
            if (
                Environment.CurrentManagedThreadId == here
                && instrument.Meter.Name == ECanSyncTelemetry.MeterName
                && instrument.Meter.Scope == (own ? null : meters)
            )
            {
                listening.EnableMeasurementEvents(instrument);
            }
        };
        listener.MeasurementsCompleted = (_, _) => ended++;
        listener.Start();
        ended = 0;

        var metrics = new SyncMetrics(own ? null : meters);
        metrics.Dispose();

        Assert.Equal(own ? 6 : 0, ended);
    }

    [Fact]
    public async Task Batches_are_counted_in_sizes_up_to_the_largest_and_not_in_the_default_ones()
    {
        using var metrics = new MetricRecorder(Meters);
        await AddAsync("a");
        var sizes = metrics.Instruments.OfType<Histogram<int>>().Single();
        Assert.Equal(
            [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000],
            sizes.Advice!.HistogramBucketBoundaries
        );
    }

    [Theory]
    [InlineData("ecan.sync.batch.size", "1")]
    [InlineData("ecan.sync.request.duration", "0")]
    public async Task Who_collects_one_number_of_a_request_gets_it(string instrument, string value)
    {
        using var metrics = new MetricRecorder(Meters, instrument);
        await AddAsync("a");
        Assert.Equal([$"{value} {Skill}"], metrics.Of(instrument));
    }

    [Fact]
    public async Task What_was_found_to_be_offline_is_counted_and_what_was_put_back_beside_it_is_not()
    {
        using var metrics = new MetricRecorder(Meters);
        With(options => (options.MaxBatchCount, options.MaxParallelBatches) = (1, 1));
        Cloud.Say(SyncErrorKind.Offline, attempted: false);
        await Manager.SyncManyToCloudAsync(
            [new Skill { Id = "a" }, new Skill { Id = "b" }, new Skill { Id = "c" }],
            SyncOperation.Add
        );
        Assert.Single(Cloud.Requests);
        Assert.Equal(
            [$"1 {Skill} ecan.outcome=pending error.type=offline"],
            metrics.Of("ecan.sync.tasks")
        );
    }

    [Fact]
    public async Task Without_a_queue_nothing_is_said_to_go_again()
    {
        using var metrics = new MetricRecorder(Meters);
        With(options => options.OfflineSyncEnabled = false);
        Cloud.Say(SyncErrorKind.Refused);
        await AddAsync("a");
        Assert.Equal(
            [$"1 {Skill} ecan.outcome=failed error.type=refused"],
            metrics.Of("ecan.sync.tasks")
        );
    }

    [Fact]
    public async Task A_request_in_which_all_fail_says_why_the_first_one_did()
    {
        using var metrics = new MetricRecorder(Meters);
        await QueueAsync("a", "b");
        Cloud.Answer = (batch, _) =>
            Task.FromResult(
                ScriptedCloud.Each(
                    batch,
                    item =>
                        ScriptedCloud.Verdict(
                            item.Key.ToString() == "a"
                                ? SyncErrorKind.Invalid
                                : SyncErrorKind.Refused
                        )
                )
            );
        await DrainAsync();
        Assert.Equal([$"0 {Skill} error.type=invalid"], metrics.Of("ecan.sync.request.duration"));
    }
}
