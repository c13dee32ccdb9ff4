// Reported: the vehicle is stored and never reported to the cloud.
namespace Cases;

public sealed class VehicleHandler(IVehicleRepository vehicles, IOfflineSyncManager manager)
{
    public async Task<VehicleInfo> AddAsync(string name, string ip, CancellationToken token)
    {
        var vehicle = new VehicleInfo { Vname = name, Ip = ip };
        await vehicles.AddAsync(vehicle, token); // expect ECAN1001
        return vehicle;
    }
}
