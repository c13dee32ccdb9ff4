// Reported: one message is handled without a manager, the other by nobody here; a manager of another handler does not help.
using MediatR;

namespace Cases;

public interface IMediator
{
    Task Publish(object notification, CancellationToken token = default);
}

public sealed record SkillSaved(AgentSkill Skill) : INotification;

public sealed record SkillRenamed(AgentSkill Skill) : INotification;

public sealed record AgentSaved(Agent Agent) : INotification;

public sealed class SkillSavedHandler(IDialogs dialogs) : INotificationHandler<SkillSaved>
{
    public Task Handle(SkillSaved notification, CancellationToken cancellationToken)
    {
        dialogs.Tell("Saved.");
        return Task.CompletedTask;
    }
}

public sealed class AgentSavedHandler(IOfflineSyncManager manager)
    : INotificationHandler<AgentSaved>
{
    public Task Handle(AgentSaved notification, CancellationToken cancellationToken) =>
        manager.SyncAgentAsync(notification.Agent, SyncOperation.Update, cancellationToken);
}

public sealed class SkillController(
    ISkillRepository skills,
    IAgentRepository agents,
    IMediator mediator,
    IMailer mailer
)
{
    public async Task SaveAsync(AgentSkill skill, CancellationToken token)
    {
        await skills.SaveAsync(skill, token); // expect ECAN1001
        await mediator.Publish(new SkillSaved(skill), token);
        await mailer.SendAsync("all", "A skill was saved.", token);
    }

    public async Task RenameAsync(AgentSkill skill)
    {
        await skills.SaveAsync(skill); // expect ECAN1001
        await mediator.Publish(new SkillRenamed(skill));
    }

    public async Task SaveAsync(Agent agent)
    {
        await agents.UpdateAsync(agent);
        await mediator.Publish(new AgentSaved(agent));
    }
}
