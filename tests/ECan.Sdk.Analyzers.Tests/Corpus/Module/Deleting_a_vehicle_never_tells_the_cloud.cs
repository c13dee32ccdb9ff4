// Reported although the cloud has no delete for vehicles: the difference is there. No sync can be offered.
namespace Cases;

public sealed class VehicleHandler(IVehicleRepository vehicles)
{
    public async Task<bool> DeleteAsync(string id, CancellationToken cancellationToken)
    {
        var vehicle = await vehicles.FindAsync(id, cancellationToken);
        if (vehicle is null)
        {
            return false;
        }

        await vehicles.DeleteAsync(vehicle, cancellationToken); // expect ECAN1001
        return true;
    }
}
