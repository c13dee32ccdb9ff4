// Silent: it syncs what others saved.
namespace Cases;

public sealed class ResendHandler(ISkillRepository skills, IOfflineSyncManager manager)
{
    public async Task ResendAsync(string owner)
    {
        foreach (var skill in await skills.OfOwnerAsync(owner))
        {
            if (skill.Public == true)
            {
                await manager.SyncSkillAsync(skill, SyncOperation.Update);
            }
        }
    }
}
