// Silent: saved where there is a repository, synced in any case.
namespace Cases;

public sealed class SkillHandler(ISkillRepository? skills, IOfflineSyncManager manager)
{
    public async Task EditAsync(AgentSkill skill)
    {
        await (skills?.UpdateAsync(skill) ?? Task.FromResult(false));
        await manager.SyncSkillAsync(skill, SyncOperation.Update);
    }
}
