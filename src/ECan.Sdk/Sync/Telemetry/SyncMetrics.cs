using System.Diagnostics;
using System.Diagnostics.Metrics;
using ECan.Sdk.Cloud;

namespace ECan.Sdk.Sync;

/// <summary>The instruments of one manager and those of its other accounts. While nobody listens a call costs a comparison.</summary>
internal sealed class SyncMetrics : IDisposable
{
    private readonly Meter meter;
    private readonly bool owned;
    private readonly Counter<long> tasks;
    private readonly Histogram<int> batchSize;
    private readonly Histogram<double> requestDuration;
    private readonly Histogram<double> enqueueDuration;

    /// <summary>Makes the instruments.</summary>
    /// <param name="factory">The container's, which then owns the meter; null for a meter that is disposed with this.</param>
    public SyncMetrics(IMeterFactory? factory)
    {
        owned = factory is null;
        meter = factory is null
            ? new Meter(ECanSyncTelemetry.MeterName)
            : factory.Create(ECanSyncTelemetry.MeterName);
        tasks = meter.CreateCounter<long>(
            "ecan.sync.tasks",
            "{task}",
            "Tasks that were sent, by what became of them."
        );
        batchSize = meter.CreateHistogram(
            "ecan.sync.batch.size",
            "{task}",
            "Tasks in one request.",
            advice: new InstrumentAdvice<int>
            {
                HistogramBucketBoundaries = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000],
            }
        );
        requestDuration = meter.CreateHistogram(
            "ecan.sync.request.duration",
            "s",
            "How long the cloud took to answer a request, attempts and pauses together.",
            advice: Seconds(0.005, 0.01, 0.025, 0.05, 0.075, 0.1, 0.25, 0.5, 0.75, 1, 2.5, 5, 10)
        );
        enqueueDuration = meter.CreateHistogram(
            "ecan.queue.enqueue.duration",
            "s",
            "How long it took until writes were safe in the queue.",
            advice: Seconds(0.0001, 0.00025, 0.0005, 0.001, 0.0025, 0.005, 0.01, 0.05, 0.1, 0.5, 1)
        );
        Numbers = new(meter);
    }

    /// <summary>How much waits, and how much was given up.</summary>
    public QueueNumbers Numbers { get; }

    public bool MeasuresEnqueue => enqueueDuration.Enabled;

    /// <summary>Writes were taken into the queue.</summary>
    public void Enqueued(TimeSpan duration) => enqueueDuration.Record(duration.TotalSeconds);

    /// <summary>A request came back.</summary>
    public void Requested(
        string dataType,
        SyncOperation operation,
        int count,
        BatchAnswer answer,
        TimeSpan duration
    )
    {
        if (!batchSize.Enabled && !requestDuration.Enabled)
        {
            return;
        }

        var tags = Tags(dataType, operation);
        batchSize.Record(count, tags);
        if (TelemetryTags.ErrorTypeOf(answer) is { } error)
        {
            tags.Add(TelemetryTags.ErrorType, error);
        }

        requestDuration.Record(duration.TotalSeconds, tags);
    }

    /// <summary>What became of tasks is known.</summary>
    public void Answered(IReadOnlyList<SentTask> sent)
    {
        if (!tasks.Enabled)
        {
            return;
        }

        foreach (var item in sent)
        {
            if (!item.Verdict.Attempted && item.BrokenOff)
            {
                // Taken out of the queue and put back: nothing became of it.
                continue;
            }

            var tags = Tags(item.Task.DataType, item.Task.Operation);
            tags.Add(TelemetryTags.Outcome, TelemetryTags.OutcomeOf(item.Outcome.Status));
            if (item.Outcome.Error is { } error)
            {
                tags.Add(TelemetryTags.ErrorType, TelemetryTags.ErrorTypeOf(error.Kind));
            }

            tasks.Add(1, tags);
        }
    }

    public void Dispose()
    {
        Numbers.Dispose();
        if (owned)
        {
            meter.Dispose();
        }
    }

    private static TagList Tags(string dataType, SyncOperation operation) =>
        new()
        {
            { TelemetryTags.DataType, dataType },
            { TelemetryTags.Operation, OperationNames.Of(operation) },
        };

    private static InstrumentAdvice<double> Seconds(params double[] boundaries) =>
        new() { HistogramBucketBoundaries = boundaries };
}
