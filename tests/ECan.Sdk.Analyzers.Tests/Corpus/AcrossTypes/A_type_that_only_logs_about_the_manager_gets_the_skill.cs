// Reported: a logger that is named after the manager is none, and a type that holds one that holds a manager has none itself.
using Microsoft.Extensions.Logging;

namespace Cases;

public sealed class Auditor(ILogger<IOfflineSyncManager> log)
{
    public void Note(AgentSkill skill) => log.LogInformation("{Skill}", skill.Id);
}

public sealed class SkillPublisher(IOfflineSyncManager manager)
{
    public Task PublishAsync(AgentSkill skill) =>
        manager.SyncSkillAsync(skill, SyncOperation.Update);
}

public sealed class SkillBoard(SkillPublisher publisher)
{
    public Task ShowAsync(AgentSkill skill) => publisher.PublishAsync(skill);
}

public sealed class SkillHandler(ISkillRepository skills, Auditor auditor, SkillBoard board)
{
    public async Task NoteAsync(AgentSkill skill)
    {
        await skills.SaveAsync(skill); // expect ECAN1001
        auditor.Note(skill);
    }

    public async Task ShowAsync(AgentSkill skill)
    {
        await skills.SaveAsync(skill); // expect ECAN1001
        await board.ShowAsync(skill);
    }
}
