// Silent: the caller awaits it.
namespace Cases;

public sealed class SkillPublisher(IOfflineSyncManager manager)
{
    public Task<SyncResult> PublishAsync(AgentSkill skill)
    {
        skill.Public = true;
        return manager.SyncSkillAsync(skill, SyncOperation.Update);
    }
}
