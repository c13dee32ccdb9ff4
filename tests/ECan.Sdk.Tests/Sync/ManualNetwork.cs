using ECan.Sdk.Sync;

namespace ECan.Sdk.Tests.Sync;

internal sealed class ManualNetwork : INetworkMonitor
{
    public event Action<bool>? AvailabilityChanged;

    public bool IsDisposed { get; private set; }

    public bool IsWatched => AvailabilityChanged is not null;

    public void Change(bool available) => AvailabilityChanged?.Invoke(available);

    public void Dispose() => IsDisposed = true;
}
