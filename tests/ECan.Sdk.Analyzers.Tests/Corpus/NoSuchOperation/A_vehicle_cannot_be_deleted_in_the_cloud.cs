// Reported as 1010: the cloud has add and update for vehicles. It is an attempt all the same, so no 1001.
namespace Cases;

public sealed class VehicleHandler(IVehicleRepository vehicles, IOfflineSyncManager manager)
{
    public async Task ScrapAsync(VehicleInfo vehicle)
    {
        await vehicles.DeleteAsync(vehicle);
        await manager.SyncVehicleAsync(vehicle, SyncOperation.Delete); // expect ECAN1010
    }
}
