// Reported: the full save syncs, the auto-save of name and path does not.
namespace Cases;

public sealed class SkillEditorHandler(ISkillRepository skills, IOfflineSyncManager manager)
{
    public async Task SaveAsync(AgentSkill skill)
    {
        await skills.UpdateAsync(skill);
        await manager.SyncSkillAsync(skill, SyncOperation.Update);
    }

    public async Task AutoSaveAsync(string skillId, string name, string path)
    {
        var skill = await skills.FindAsync(skillId);
        if (skill is null)
        {
            return;
        }

        skill.Name = name;
        skill.Path = path;
        await skills.UpdateAsync(skill); // expect ECAN1001
    }
}
