// Silent: nothing was saved there.
namespace Cases;

public sealed class SkillHandler(IRepository<AgentSkill> skills, IOfflineSyncManager manager)
{
    public async Task EditAsync(string id, string name)
    {
        var skill = await skills.FindAsync(id);
        if (skill is null || skill.Name == name)
        {
            return;
        }

        skill.Name = name;
        await skills.UpdateAsync(skill);
        await manager.SyncSkillAsync(skill, SyncOperation.Update);
    }
}
