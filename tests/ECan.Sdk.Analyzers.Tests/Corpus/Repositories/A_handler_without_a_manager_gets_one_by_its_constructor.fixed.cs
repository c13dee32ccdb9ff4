// Reported: nothing here can sync; the fix adds a constructor parameter and a field.
namespace Cases;

public sealed class SkillHandler
{
    private readonly ISkillRepository skills;
    private readonly IOfflineSyncManager manager;

    public SkillHandler(ISkillRepository skills, IOfflineSyncManager manager)
    {
        this.skills = skills;
        this.manager = manager;
    }

    public async Task RenameAsync(AgentSkill skill, string name)
    {
        skill.Name = name;
        await skills.UpdateAsync(skill); // expect ECAN1001
        await manager.SyncSkillAsync(skill, SyncOperation.Update);
    }
}
