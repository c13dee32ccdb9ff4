// Reported: whatever the words say of how it is saved and what it is called, it is the entity that is saved.
namespace Cases;

public interface IWorkRepository
{
    Task AddAvatarAsync(AvatarResource avatar);
    Task SaveEntityAsync(AgentSkill skill);
    Task UpdateDetailsAsync(AgentSkill skill, CancellationToken token = default);
    Task AddOrUpdateSkillAsync(AgentSkill skill);
    Task InsertOrReplaceAsync(AgentSkill skill);
    Task InsertIntoSkillsAsync(AgentSkill skill);
    Task SaveToDatabaseAsync(AgentSkill skill);
    Task UpdateAndPublishAsync(AgentSkill skill);
    Task AddNewAsync(AgentSkill skill, string owner);
    Task DeleteSkillPermanentlyAsync(string skillId);
    Task RemoveAllSkillsAsync(IReadOnlyList<AgentSkill> skills);
    Task UpdateCompetenceAsync(AgentSkill competence, string reason);
}

public sealed class WorkHandler(IWorkRepository work)
{
    public async Task SaveAsync(
        AvatarResource avatar,
        AgentSkill skill,
        IReadOnlyList<AgentSkill> all
    )
    {
        await work.AddAvatarAsync(avatar); // expect ECAN1001
        await work.SaveEntityAsync(skill); // expect ECAN1001
        await work.UpdateDetailsAsync(skill); // expect ECAN1001
        await work.AddOrUpdateSkillAsync(skill); // expect ECAN1001
        await work.InsertOrReplaceAsync(skill); // expect ECAN1001
        await work.InsertIntoSkillsAsync(skill); // expect ECAN1001
        await work.SaveToDatabaseAsync(skill); // expect ECAN1001
        await work.UpdateAndPublishAsync(skill); // expect ECAN1001
        await work.AddNewAsync(skill, "me"); // expect ECAN1001
        await work.DeleteSkillPermanentlyAsync(skill.Id!); // expect ECAN1001
        await work.RemoveAllSkillsAsync(all); // expect ECAN1001
        await work.UpdateCompetenceAsync(skill, "better"); // expect ECAN1001
    }
}
