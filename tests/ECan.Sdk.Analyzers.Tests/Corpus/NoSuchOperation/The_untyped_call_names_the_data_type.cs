// Reported as 1010: "vehicle" and Delete are both constants.
using System.Text.Json;

namespace Cases;

public sealed class VehicleCleaner(IOfflineSyncManager manager)
{
    public Task<SyncResult> CleanAsync(JsonElement old)
    {
        return manager.SyncToCloudAsync("vehicle", old, SyncOperation.Delete); // expect ECAN1010
    }
}
