// Reported as 1010: SyncToCloudAsync of a vehicle.
namespace Cases;

public sealed class VehicleCleaner(IOfflineSyncManager manager)
{
    public Task<SyncResult> CleanAsync(VehicleInfo old)
    {
        return manager.SyncToCloudAsync(old, SyncOperation.Delete); // expect ECAN1010
    }
}
