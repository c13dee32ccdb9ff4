// Silent: no row of all is not deleted.
namespace Cases;

public sealed class SkillHandler(ISkillRepository skills, IOfflineSyncManager manager)
{
    public async Task<int> DeleteAsync(IReadOnlyList<AgentSkill> chosen)
    {
        var rows = 0;
        foreach (var skill in chosen)
        {
            rows += await skills.DeleteAsync(skill.Id ?? "");
        }

        if (rows > 0)
        {
            await manager.SyncSkillAsync(chosen, SyncOperation.Delete);
        }

        return rows;
    }
}
