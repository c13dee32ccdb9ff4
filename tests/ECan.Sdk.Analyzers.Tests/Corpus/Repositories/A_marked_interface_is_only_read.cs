// Silent: LatestAsync is no save, and neither is what the interface's name says.
namespace Cases;

[SavesEntity]
public interface ISkillArchive
{
    Task AddAsync(AgentSkill skill);
    Task<AgentSkill?> LatestAsync(string name);
}

public sealed class SkillHandler(ISkillArchive archive)
{
    public Task<AgentSkill?> ShowAsync(string name) => archive.LatestAsync(name);
}
