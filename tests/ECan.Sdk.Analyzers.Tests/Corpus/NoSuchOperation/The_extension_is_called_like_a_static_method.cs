// Reported as 1010: the same method.
namespace Cases;

public static class VehicleCleaner
{
    public static async Task CleanAsync(IOfflineSyncManager manager, VehicleInfo old)
    {
        await ECanSync.SyncVehicleAsync(manager, old, SyncOperation.Delete); // expect ECAN1010
    }
}
