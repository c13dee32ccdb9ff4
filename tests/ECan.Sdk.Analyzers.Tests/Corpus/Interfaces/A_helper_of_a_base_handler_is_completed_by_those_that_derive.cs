// Silent: the base offers the save, and each handler that derives from it syncs behind it.
namespace Cases;

public abstract class SkillHandlerBase(ISkillRepository skills)
{
    protected Task StoreAsync(AgentSkill skill) => skills.SaveAsync(skill);

    protected internal virtual Task RemoveAsync(AgentSkill skill) => skills.DeleteAsync(skill.Id!);
}

public sealed class RenameSkillHandler(ISkillRepository skills, IOfflineSyncManager manager)
    : SkillHandlerBase(skills)
{
    public async Task RenameAsync(AgentSkill skill, string name)
    {
        skill.Name = name;
        await StoreAsync(skill);
        await manager.SyncSkillAsync(skill, SyncOperation.Update);
    }
}
