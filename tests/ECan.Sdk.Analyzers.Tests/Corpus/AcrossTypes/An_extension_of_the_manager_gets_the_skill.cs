// Silent: an extension method of the project's own.
namespace Cases;

public static class ManagerExtensions
{
    public static Task MirrorAsync(this IOfflineSyncManager manager, AgentSkill skill) =>
        manager.SyncSkillAsync(skill, SyncOperation.Update);
}

public sealed class SkillHandler(ISkillRepository skills, IOfflineSyncManager manager)
{
    public async Task EditAsync(AgentSkill skill)
    {
        await skills.UpdateAsync(skill);
        await manager.MirrorAsync(skill);
    }
}
