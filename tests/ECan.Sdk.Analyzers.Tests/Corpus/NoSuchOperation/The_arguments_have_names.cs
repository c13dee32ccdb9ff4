// Reported as 1010: the operation stands before the entity.
namespace Cases;

public sealed class VehicleCleaner(IOfflineSyncManager manager)
{
    public async Task CleanAsync(VehicleInfo old)
    {
        await manager.SyncVehicleAsync(operation: SyncOperation.Delete, entity: old); // expect ECAN1010
    }
}
