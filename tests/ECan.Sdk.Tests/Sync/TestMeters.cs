using System.Diagnostics.Metrics;

namespace ECan.Sdk.Tests.Sync;

/// <summary>Makes meters that can be told from those of other tests.</summary>
internal sealed class TestMeters : IMeterFactory
{
    public Meter Create(MeterOptions options)
    {
        options.Scope = this;
        return new(options);
    }

    public void Dispose() { }
}
