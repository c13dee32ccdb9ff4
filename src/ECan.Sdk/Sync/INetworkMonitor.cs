namespace ECan.Sdk.Sync;

/// <summary>Tells when the machine's network comes and goes.</summary>
internal interface INetworkMonitor : IDisposable
{
    /// <summary>Raised, from any thread, with whether there is a network now.</summary>
    event Action<bool>? AvailabilityChanged;
}
