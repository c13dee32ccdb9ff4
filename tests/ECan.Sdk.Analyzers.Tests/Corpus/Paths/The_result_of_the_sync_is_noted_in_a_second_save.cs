// Silent: the second save only writes down what the sync said.
namespace Cases;

public sealed class AvatarHandler(IAvatarStore avatars, IOfflineSyncManager manager)
{
    public async Task UploadAsync(AvatarResource avatar)
    {
        await avatars.AddAsync(avatar);
        var result = await manager.SyncAvatarResourceAsync(avatar, SyncOperation.Add);
        avatar.CloudSynced = result.Synced;
        await avatars.UpdateAsync(avatar);
    }
}
