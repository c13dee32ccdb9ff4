// Silent: a parameter may be anything; the call itself checks it.
namespace Cases;

public sealed class VehicleHandler(IVehicleRepository vehicles, IOfflineSyncManager manager)
{
    public async Task StoreAsync(VehicleInfo vehicle, SyncOperation operation)
    {
        await vehicles.UpdateAsync(vehicle);
        await manager.SyncVehicleAsync(vehicle, operation);
    }
}
