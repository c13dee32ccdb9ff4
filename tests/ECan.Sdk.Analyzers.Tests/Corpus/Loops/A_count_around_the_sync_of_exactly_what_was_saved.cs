// Silent: Count > 0 says the same as Any().
namespace Cases;

public sealed class SkillHandler(ISkillRepository skills, IOfflineSyncManager manager)
{
    public async Task ImportAsync(List<AgentSkill> imported)
    {
        await skills.AddRangeAsync(imported);
        if (imported.Count > 0)
        {
            await manager.SyncSkillAsync(imported, SyncOperation.Add);
        }
    }
}
