// Reported; the fix makes the method async.
namespace Cases;

public sealed class VehicleHandler(AppDb db, IOfflineSyncManager manager)
{
    public void Update(VehicleInfo vehicle)
    {
        db.Vehicles.Update(vehicle);
        db.SaveChanges(); // expect ECAN1001
    }
}
