// Silent: DeleteSkillAsync with the same id.
namespace Cases;

public sealed class SkillHandler(ISkillRepository skills, IOfflineSyncManager manager)
{
    public async Task<SyncResult> DeleteAsync(string id)
    {
        await skills.DeleteAsync(id);
        return await manager.DeleteSkillAsync(id);
    }
}
