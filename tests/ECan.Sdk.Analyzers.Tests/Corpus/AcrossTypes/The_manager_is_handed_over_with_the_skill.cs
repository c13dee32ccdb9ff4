// Silent: the helper gets both.
namespace Cases;

public static class Mirror
{
    public static Task TellAsync(AgentSkill skill, IOfflineSyncManager to) =>
        to.SyncSkillAsync(skill, SyncOperation.Update);
}

public sealed class SkillHandler(ISkillRepository skills, IOfflineSyncManager manager)
{
    public async Task EditAsync(AgentSkill skill)
    {
        await skills.UpdateAsync(skill);
        await Mirror.TellAsync(skill, manager);
    }
}
