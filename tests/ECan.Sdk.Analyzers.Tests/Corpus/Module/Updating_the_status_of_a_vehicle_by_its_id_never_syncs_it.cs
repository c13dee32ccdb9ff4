// Reported: the vehicle is named by the repository and the parameter; only its status is written.
namespace Cases;

public sealed class VehicleHandler(IVehicleRepository vehicles, IOfflineSyncManager manager)
{
    public async Task SetStatusAsync(string vehicleId, string status)
    {
        if (manager.Account is null)
        {
            return;
        }

        await vehicles.UpdateStatusAsync(vehicleId, status); // expect ECAN1001
    }
}
