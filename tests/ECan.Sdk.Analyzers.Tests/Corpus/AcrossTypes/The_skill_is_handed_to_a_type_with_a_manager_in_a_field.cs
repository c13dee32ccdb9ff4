// Silent: the publisher may sync.
namespace Cases;

public sealed class SkillPublisher
{
    private readonly IOfflineSyncManager manager;

    public SkillPublisher(IOfflineSyncManager manager) => this.manager = manager;

    public Task PublishAsync(AgentSkill skill) =>
        manager.SyncSkillAsync(skill, SyncOperation.Update);
}

public sealed class SkillHandler(ISkillRepository skills, SkillPublisher publisher)
{
    public async Task EditAsync(AgentSkill skill)
    {
        await skills.UpdateAsync(skill);
        await publisher.PublishAsync(skill);
    }
}
