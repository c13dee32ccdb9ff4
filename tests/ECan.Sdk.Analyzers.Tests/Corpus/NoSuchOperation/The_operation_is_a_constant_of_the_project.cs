// Reported as 1010: a constant is known.
namespace Cases;

public sealed class VehicleCleaner(IOfflineSyncManager manager)
{
    private const SyncOperation Forget = SyncOperation.Delete;

    public async Task CleanAsync(IReadOnlyList<VehicleInfo> old)
    {
        await manager.SyncVehicleAsync(old, Forget); // expect ECAN1010
    }
}
