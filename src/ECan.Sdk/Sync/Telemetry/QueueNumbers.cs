using System.Diagnostics.Metrics;
using ECan.Sdk.Queue;

namespace ECan.Sdk.Sync;

/// <summary>
/// The length of the queue, for whoever collects metrics. His thread gets the numbers that are known; they are read anew, in the
/// background and once at a time, when the queue changed, and when they were asked for, because other processes change it too.
/// </summary>
internal sealed class QueueNumbers : IDisposable
{
    private readonly Lock gate = new();
    private readonly HashSet<string> dataTypes = new(StringComparer.Ordinal);
    private readonly ObservableGauge<int> pending;
    private readonly ObservableGauge<int> failed;
    private Func<ValueTask<QueueTotals>>? read;
    private QueueTotals? known;
    private bool reading;
    private bool changed;

    public QueueNumbers(Meter meter)
    {
        pending = meter.CreateObservableGauge(
            "ecan.queue.pending",
            () => Observe(static totals => totals.PendingByType),
            "{task}",
            "Tasks in the queue that still go out by themselves, of all accounts."
        );
        failed = meter.CreateObservableGauge(
            "ecan.queue.failed",
            () => Observe(static totals => totals.FailedByType),
            "{task}",
            "Tasks in the queue that were given up and wait for a person, of all accounts."
        );
    }

    private bool IsWatched => pending.Enabled || failed.Enabled;

    /// <summary>The queue is open: from now on there are numbers.</summary>
    /// <param name="readTotals">Reads them.</param>
    public void Begin(Func<ValueTask<QueueTotals>> readTotals)
    {
        lock (gate)
        {
            read = readTotals;
        }

        Changed();
    }

    /// <summary>The queue changed, or may have.</summary>
    public void Changed()
    {
        if (!IsWatched)
        {
            if (known is not null)
            {
                // Nobody looked for a while; what is known has aged.
                known = null;
            }

            return;
        }

        Refresh();
    }

    /// <summary>The queue is being closed.</summary>
    public void Dispose()
    {
        lock (gate)
        {
            read = null;
            known = null;
        }
    }

    private List<Measurement<int>> Observe(
        Func<QueueTotals, IReadOnlyDictionary<string, int>> choose
    )
    {
        var measurements = new List<Measurement<int>>();
        lock (gate)
        {
            if (known is { } totals)
            {
                var counts = choose(totals);

                // Also those that are empty by now: a number that is missing is not zero.
                foreach (var dataType in dataTypes)
                {
                    measurements.Add(
                        new(
                            counts.GetValueOrDefault(dataType),
                            new KeyValuePair<string, object?>(TelemetryTags.DataType, dataType)
                        )
                    );
                }
            }
        }

        Refresh();
        return measurements;
    }

    private void Refresh()
    {
        lock (gate)
        {
            changed = true;
            if (reading || read is null)
            {
                return;
            }

            reading = true;
        }

        _ = Task.Run(ReadAsync, CancellationToken.None);
    }

    private async Task ReadAsync()
    {
        while (true)
        {
            Func<ValueTask<QueueTotals>> now;
            lock (gate)
            {
                if (!changed || read is null)
                {
                    reading = false;
                    return;
                }

                changed = false;
                now = read;
            }

            try
            {
                var totals = await now().ConfigureAwait(false);
                lock (gate)
                {
                    known = read is null ? null : totals;
                    dataTypes.UnionWith(totals.PendingByType.Keys);
                    dataTypes.UnionWith(totals.FailedByType.Keys);
                }
            }
            catch (Exception)
            {
                // The queue is closed or cannot be read, which others report. Numbers that are not known are not told.
                lock (gate)
                {
                    known = null;
                }
            }
        }
    }
}
