// Silent: the handler of the message holds a manager, so that it may sync.
using MediatR;

namespace Cases;

public interface IMediator
{
    Task Publish(object notification, CancellationToken token = default);
    Task<TResponse> Send<TResponse>(IRequest<TResponse> request, CancellationToken token = default);
}

public sealed record SkillSaved(AgentSkill Skill) : INotification;

public sealed record MirrorSkill(AgentSkill Skill) : IRequest<bool>;

public sealed class SkillSavedHandler(IOfflineSyncManager manager)
    : INotificationHandler<SkillSaved>
{
    public Task Handle(SkillSaved notification, CancellationToken cancellationToken) =>
        manager.SyncSkillAsync(notification.Skill, SyncOperation.Update, cancellationToken);
}

public sealed class MirrorSkillHandler(IOfflineSyncManager manager)
    : IRequestHandler<MirrorSkill, bool>
{
    public async Task<bool> Handle(MirrorSkill request, CancellationToken cancellationToken)
    {
        await manager.SyncSkillAsync(request.Skill, SyncOperation.Update, cancellationToken);
        return true;
    }
}

public sealed class SkillController(ISkillRepository skills, IMediator mediator)
{
    public async Task SaveAsync(AgentSkill skill)
    {
        await skills.SaveAsync(skill);
        await mediator.Publish(new SkillSaved(skill));
    }

    public async Task UpdateAsync(AgentSkill skill)
    {
        if (await skills.UpdateAsync(skill))
        {
            var message = new MirrorSkill(skill);
            await mediator.Send(message);
        }
    }
}
