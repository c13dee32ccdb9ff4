using System.Net.NetworkInformation;
using Microsoft.Extensions.Logging;

namespace ECan.Sdk.Sync;

/// <summary>Watches the network of the operating system.</summary>
internal sealed class SystemNetworkMonitor : INetworkMonitor
{
    public SystemNetworkMonitor(ILogger logger)
    {
        try
        {
            NetworkChange.NetworkAvailabilityChanged += OnChanged;
        }
        catch (Exception exception)
            when (exception is NetworkInformationException or PlatformNotSupportedException)
        {
            // The timer finds out by itself, only later.
            SyncLog.NetworkNotWatched(logger, exception);
        }
    }

    public event Action<bool>? AvailabilityChanged;

    // A static event would keep the manager alive for ever.
    public void Dispose() => NetworkChange.NetworkAvailabilityChanged -= OnChanged;

    private void OnChanged(object? sender, NetworkAvailabilityEventArgs args) =>
        AvailabilityChanged?.Invoke(args.IsAvailable);
}
