// Silent: another assembly may bring it.
using System.Text.Json;

namespace Cases;

public sealed class Cleaner(IOfflineSyncManager manager)
{
    public Task CleanAsync(string dataType, JsonElement data) =>
        dataType is "prompt"
            ? manager.SyncToCloudAsync("prompt", data, SyncOperation.Delete)
            : manager.SyncToCloudAsync(dataType, data, SyncOperation.Delete);
}
