// Reported as 1004 at the call of the helper.
namespace Cases;

public sealed class SkillHandler(ISkillRepository skills, IOfflineSyncManager manager)
{
    public async Task EditAsync(AgentSkill skill)
    {
        await MirrorAsync(skill); // expect ECAN1004
        await skills.UpdateAsync(skill);
    }

    private Task MirrorAsync(AgentSkill skill) =>
        manager.SyncSkillAsync(skill, SyncOperation.Update);
}
