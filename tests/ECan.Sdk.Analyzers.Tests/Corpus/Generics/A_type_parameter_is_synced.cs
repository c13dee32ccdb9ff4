// Silent: SyncToCloudAsync of T, whatever T is.
namespace Cases;

public sealed class EditHandler<T>(IRepository<T> rows, IOfflineSyncManager manager)
    where T : class
{
    public async Task EditAsync(T row)
    {
        await rows.UpdateAsync(row);
        await manager.SyncToCloudAsync(row, SyncOperation.Update);
    }
}
