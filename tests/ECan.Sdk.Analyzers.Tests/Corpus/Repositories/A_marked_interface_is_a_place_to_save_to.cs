// Reported: the interface says of itself that its methods save.
namespace Cases;

[SavesEntity]
public interface ISkillArchive
{
    Task AddAsync(AgentSkill skill);
    Task<AgentSkill?> LatestAsync(string name);
}

public sealed class SkillHandler(ISkillArchive archive, IOfflineSyncManager manager)
{
    public async Task ArchiveAsync(AgentSkill skill)
    {
        skill.Status = "archived";
        await archive.AddAsync(skill); // expect ECAN1001
    }
}
