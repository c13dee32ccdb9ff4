// Reported as 1005: the rule is about the task, wherever it is.
namespace Cases;

public sealed class SkillPublisher(IOfflineSyncManager manager)
{
    public void Publish(AgentSkill skill)
    {
        skill.Public = true;
        _ = manager.SyncToCloudAsync(skill, SyncOperation.Update); // expect ECAN1005
    }
}
