// Reported: the picture and its row are stored; other devices never see the avatar.
namespace Cases;

public sealed class AvatarHandler(
    IImageFiles files,
    IAvatarStore avatars,
    IOfflineSyncManager manager
)
{
    public async Task<AvatarResource> UploadAsync(byte[] image, string owner)
    {
        var avatar = new AvatarResource
        {
            Owner = owner,
            ResourceType = "uploaded",
            ImagePath = await files.WriteAsync(image),
        };
        await avatars.AddAsync(avatar); // expect ECAN1001
        await manager.SyncAvatarResourceAsync(avatar, SyncOperation.Add);
        return avatar;
    }
}
