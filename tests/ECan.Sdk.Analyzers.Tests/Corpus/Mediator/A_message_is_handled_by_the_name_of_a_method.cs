// Silent: some buses find their handlers by the method Handle, without an interface; this one has a manager.
namespace Cases;

public sealed record SkillSaved(AgentSkill Skill);

public sealed record SkillGone(string Id);

public interface IBus
{
    Task PublishAsync<T>(T message);
}

public sealed class Mirror(IOfflineSyncManager manager)
{
    public Task Handle(SkillSaved message) =>
        manager.SyncSkillAsync(message.Skill, SyncOperation.Update);
}

public static class MirrorOfDeletes
{
    public static Task HandleAsync(SkillGone message, IOfflineSyncManager manager) =>
        manager.DeleteSkillAsync(message.Id);
}

public sealed class SkillHandler(ISkillRepository skills, IBus bus)
{
    public async Task SaveAsync(AgentSkill skill)
    {
        await skills.SaveAsync(skill);
        await bus.PublishAsync(new SkillSaved(skill));
    }

    public async Task DeleteAsync(string id)
    {
        await skills.DeleteAsync(id);
        await bus.PublishAsync(new SkillGone(id));
    }
}
