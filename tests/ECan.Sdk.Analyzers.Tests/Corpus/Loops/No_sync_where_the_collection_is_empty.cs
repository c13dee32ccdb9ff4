// Silent: the early return leaves out only what does not exist.
namespace Cases;

public sealed class SkillHandler(ISkillRepository skills, IOfflineSyncManager manager)
{
    public async Task<int> ImportAsync(AgentSkill[] imported)
    {
        await skills.AddRangeAsync(imported);
        if (imported.Length == 0)
        {
            return 0;
        }

        await manager.SyncSkillAsync(imported, SyncOperation.Add);
        return imported.Length;
    }
}
