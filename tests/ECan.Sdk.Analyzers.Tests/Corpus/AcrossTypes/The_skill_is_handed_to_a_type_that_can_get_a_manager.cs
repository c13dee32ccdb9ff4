// Silent: a manager that is made when it is needed, several of them, or the queue itself: each can sync what it is handed.
namespace Cases;

public sealed class LazyPublisher(Lazy<IOfflineSyncManager> manager)
{
    public Task PublishAsync(AgentSkill skill) =>
        manager.Value.SyncSkillAsync(skill, SyncOperation.Update);
}

public sealed class AskingPublisher(Func<string, IOfflineSyncManager> managers)
{
    public Task PublishAsync(AgentSkill skill) =>
        managers(skill.Owner!).SyncSkillAsync(skill, SyncOperation.Update);
}

public sealed class QueuePublisher(OfflineSyncQueue queue)
{
    public int Count => queue.GetHashCode();

    public Task PublishAsync(AgentSkill skill) => Task.FromResult((queue, skill));
}

public sealed class ManyPublisher
{
    private readonly Dictionary<string, IOfflineSyncManager> managers = [];

    public Task PublishAsync(AgentSkill skill) =>
        managers[skill.Owner!].SyncSkillAsync(skill, SyncOperation.Update);
}

public static class Publishing
{
    public static Task PublishAsync(AgentSkill skill, Lazy<IOfflineSyncManager> manager) =>
        manager.Value.SyncSkillAsync(skill, SyncOperation.Update);
}

public sealed class SkillHandler(
    ISkillRepository skills,
    LazyPublisher lazy,
    AskingPublisher asking,
    QueuePublisher queueing,
    ManyPublisher many,
    Lazy<IOfflineSyncManager> manager
)
{
    public async Task LazyAsync(AgentSkill skill)
    {
        await skills.SaveAsync(skill);
        await lazy.PublishAsync(skill);
    }

    public async Task AskAsync(AgentSkill skill)
    {
        await skills.SaveAsync(skill);
        await asking.PublishAsync(skill);
    }

    public async Task QueueAsync(AgentSkill skill)
    {
        await skills.SaveAsync(skill);
        await queueing.PublishAsync(skill);
    }

    public async Task ManyAsync(AgentSkill skill)
    {
        await skills.SaveAsync(skill);
        await many.PublishAsync(skill);
    }

    public async Task StaticAsync(AgentSkill skill)
    {
        await skills.SaveAsync(skill);
        await Publishing.PublishAsync(skill, manager);
    }
}
