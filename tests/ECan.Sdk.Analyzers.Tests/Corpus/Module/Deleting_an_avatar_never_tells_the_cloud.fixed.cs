// Reported: row and file go here, and stay in the cloud.
namespace Cases;

public sealed class AvatarHandler(
    IImageFiles files,
    IAvatarStore avatars,
    IOfflineSyncManager manager
)
{
    public async Task DeleteAsync(string id)
    {
        if (await avatars.FindAsync(id) is not { } avatar)
        {
            return;
        }

        await avatars.DeleteAsync(avatar); // expect ECAN1001
        await manager.SyncAvatarResourceAsync(avatar, SyncOperation.Delete);
        if (avatar.ImagePath is { } path)
        {
            await files.DeleteAsync(path);
        }
    }
}
