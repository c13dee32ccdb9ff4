// Silent: a primary constructor's parameter is as good as a field.
namespace Cases;

public sealed class Outbox(IOfflineSyncManager manager)
{
    public Task TellAsync(AgentSkill skill) => manager.SyncSkillAsync(skill, SyncOperation.Update);
}

public sealed class SkillHandler(ISkillRepository skills, Outbox outbox)
{
    public async Task EditAsync(AgentSkill skill)
    {
        await skills.UpdateAsync(skill);
        await outbox.TellAsync(skill);
    }
}
