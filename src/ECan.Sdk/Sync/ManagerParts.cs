using System.Diagnostics.Metrics;
using ECan.Sdk.Cloud;
using ECan.Sdk.Queue;
using Microsoft.Extensions.Logging;

namespace ECan.Sdk.Sync;

/// <summary>What a <see cref="ManagerCore"/> is put together from.</summary>
internal sealed record ManagerParts
{
    public required SyncSettings Settings { get; init; }

    public required EntityCatalog Catalog { get; init; }

    public required AppSyncAuthorization Authorization { get; init; }

    public required ICloudClient Client { get; init; }

    /// <summary>Opens the queue; called once. The store is disposed with the core.</summary>
    public required Func<CancellationToken, Task<IQueueStore>> OpenStore { get; init; }

    public required INetworkMonitor Network { get; init; }

    public required TimeProvider Clock { get; init; }

    public required ILogger Logger { get; init; }

    /// <summary>Makes the meter; null for one of the manager's own.</summary>
    public IMeterFactory? MeterFactory { get; init; }

    /// <summary>Gives random numbers from 0 to 1, for the jitter of the timer.</summary>
    public Func<double> Chance { get; init; } = Random.Shared.NextDouble;

    /// <summary>Further things that are disposed with the core, last.</summary>
    public IReadOnlyList<IDisposable> Owned { get; init; } = [];
}
