// Silent: the first loop saves each, the second syncs each.
namespace Cases;

public sealed class SkillHandler(ISkillRepository skills, IOfflineSyncManager manager)
{
    public async Task ImportAsync(IReadOnlyList<AgentSkill> imported)
    {
        foreach (var skill in imported)
        {
            await skills.AddAsync(skill);
        }

        foreach (var skill in imported)
        {
            await manager.SyncSkillAsync(skill, SyncOperation.Add);
        }
    }
}
