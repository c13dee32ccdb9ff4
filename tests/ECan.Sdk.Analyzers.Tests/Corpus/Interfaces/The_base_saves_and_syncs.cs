// Silent: base.EditAsync belongs to a type with a manager.
namespace Cases;

public class SkillHandler(ISkillRepository skills, IOfflineSyncManager manager)
{
    public virtual async Task SaveAsync(AgentSkill skill)
    {
        await skills.SaveAsync(skill);
        await manager.SyncSkillAsync(skill, SyncOperation.Update);
    }
}

public sealed class LoudSkillHandler(
    ISkillRepository skills,
    IOfflineSyncManager manager,
    IDialogs dialogs
) : SkillHandler(skills, manager)
{
    public override async Task SaveAsync(AgentSkill skill)
    {
        await base.SaveAsync(skill);
        dialogs.Tell($"{skill.Name} saved");
    }
}
