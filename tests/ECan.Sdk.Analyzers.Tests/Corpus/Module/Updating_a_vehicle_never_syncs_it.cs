// Reported: a manager is there and is not used.
namespace Cases;

public sealed class VehicleHandler(IVehicleRepository vehicles, IOfflineSyncManager manager)
{
    public async Task<string> UpdateAsync(VehicleInfo vehicle, CancellationToken cancellationToken)
    {
        vehicle.Lastseen = TimeProvider.System.GetUtcNow().ToString("O");
        await vehicles.UpdateAsync(vehicle, cancellationToken); // expect ECAN1001
        return $"saved for {manager.Account}";
    }
}
