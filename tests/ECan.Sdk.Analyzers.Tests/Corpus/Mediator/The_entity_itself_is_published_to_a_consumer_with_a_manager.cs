// Silent: the entity is the message, and its consumer holds a manager.
using MassTransit;

namespace Cases;

public interface IBus
{
    Task PublishAsync<T>(T message);
}

public sealed class SkillConsumer(IOfflineSyncManager manager) : IConsumer<AgentSkill>
{
    public Task Consume(ConsumeContext<AgentSkill> context) =>
        manager.SyncSkillAsync(context.Message, SyncOperation.Update, context.CancellationToken);
}

public sealed class SkillHandler(ISkillRepository skills, IBus bus)
{
    public async Task SaveAsync(AgentSkill skill)
    {
        await skills.SaveAsync(skill);
        await bus.PublishAsync(skill);
    }
}
