// Silent: the owner is there, or the path ends by a throw.
namespace Cases;

public sealed class SkillHandler(IRepository<AgentSkill> skills, IOfflineSyncManager manager)
{
    public async Task<string> EditAsync(AgentSkill skill)
    {
        await skills.UpdateAsync(skill);
        var owner = skill.Owner ?? throw new InvalidOperationException("Whose skill is it?");
        await manager.SyncSkillAsync(skill, SyncOperation.Update);
        return owner;
    }
}
