// Silent: zero rows.
namespace Cases;

public sealed class SkillHandler(ISkillRepository skills, IOfflineSyncManager manager)
{
    public async Task<bool> DeleteAsync(string id)
    {
        var rows = await skills.DeleteAsync(id);
        if (rows == 0)
        {
            return false;
        }

        await manager.DeleteSkillAsync(id);
        return true;
    }
}
