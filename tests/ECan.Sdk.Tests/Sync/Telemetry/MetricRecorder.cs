using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using System.Globalization;

namespace ECan.Sdk.Tests.Sync.Telemetry;

/// <summary>Collects what the meters of one test measure, as text: "ecan.sync.tasks 1 ecan.data_type=skill".</summary>
internal sealed class MetricRecorder : IDisposable
{
    private readonly MeterListener listener = new();
    private readonly ConcurrentQueue<string> lines = [];

    /// <summary>Listens to the instruments of some meters, or to one of them.</summary>
    public MetricRecorder(IMeterFactory meters, string? only = null)
    {
        listener.InstrumentPublished = (instrument, listening) =>
        {
            if (instrument.Meter.Scope == meters && (only is null || instrument.Name == only))
            {
                Instruments.Enqueue(instrument);
                listening.EnableMeasurementEvents(instrument);
            }
        };
        listener.SetMeasurementEventCallback<long>(
            (instrument, value, tags, _) => Note(instrument, value, tags)
        );
        listener.SetMeasurementEventCallback<int>(
            (instrument, value, tags, _) => Note(instrument, value, tags)
        );
        listener.SetMeasurementEventCallback<double>(
            (instrument, value, tags, _) => Note(instrument, value, tags)
        );
        listener.Start();
    }

    public ConcurrentQueue<Instrument> Instruments { get; } = [];

    public IReadOnlyList<string> Lines => [.. lines];

    public IReadOnlyList<string> Of(string instrument) =>
        [
            .. lines
                .Where(line => line.StartsWith(instrument + " ", StringComparison.Ordinal))
                .Select(line => line[(instrument.Length + 1)..]),
        ];

    /// <summary>Asks for the numbers that are there to be asked for, as an exporter does from time to time.</summary>
    public IReadOnlyList<string> Observe()
    {
        lines.Clear();
        listener.RecordObservableInstruments();
        return Lines;
    }

    /// <summary>Asks until the answer is as expected; numbers are read in the background.</summary>
    public async Task ObserveUntilAsync(params string[] expected)
    {
        using var patience = new CancellationTokenSource(Patience.Limit);
        while (
            !Observe()
                .Order(StringComparer.Ordinal)
                .SequenceEqual(expected.Order(StringComparer.Ordinal))
        )
        {
            Assert.False(patience.IsCancellationRequested, string.Join('\n', Lines));
            await Task.Yield();
        }
    }

    public void Dispose() => listener.Dispose();

    private void Note<T>(
        Instrument instrument,
        T value,
        ReadOnlySpan<KeyValuePair<string, object?>> tags
    )
        where T : IFormattable
    {
        var line = $"{instrument.Name} {value.ToString(null, CultureInfo.InvariantCulture)}";
        foreach (var tag in tags)
        {
            line += $" {tag.Key}={tag.Value}";
        }

        lines.Enqueue(line);
    }
}
