// Reported as 1010: SyncManyToCloudAsync of vehicles.
namespace Cases;

public sealed class VehicleCleaner(IOfflineSyncManager manager)
{
    public async Task CleanAsync(IReadOnlyList<VehicleInfo> old)
    {
        await manager.SyncManyToCloudAsync(old, SyncOperation.Delete); // expect ECAN1010
    }
}
