// Reported: a tag less, a version more: the skill is changed by it, neither added nor deleted.
namespace Cases;

public interface ISkillEditRepository
{
    Task RemoveTagAsync(AgentSkill skill, string tag, CancellationToken token = default);
    Task AddExampleAsync(AgentSkill skill, string example);
    Task DeleteSkillDiagramAsync(AgentSkill skill);
    Task UpdateStatusAsync(AgentSkill skill, string status);
}

public sealed class SkillHandler(ISkillEditRepository skills, IOfflineSyncManager manager)
{
    public async Task UntagAsync(AgentSkill skill, string tag, CancellationToken token)
    {
        await skills.RemoveTagAsync(skill, tag, token); // expect ECAN1001
        await manager.SyncSkillAsync(skill, SyncOperation.Update, token);
    }

    public async Task ShowAsync(AgentSkill skill, string example)
    {
        await skills.AddExampleAsync(skill, example); // expect ECAN1001
        await manager.SyncSkillAsync(skill, SyncOperation.Update);
    }

    public async Task EraseAsync(AgentSkill skill)
    {
        await skills.DeleteSkillDiagramAsync(skill); // expect ECAN1001
        await manager.SyncSkillAsync(skill, SyncOperation.Update);
    }

    public async Task PublishAsync(AgentSkill skill)
    {
        await skills.UpdateStatusAsync(skill, "published"); // expect ECAN1001
        await manager.SyncSkillAsync(skill, SyncOperation.Update);
    }
}
