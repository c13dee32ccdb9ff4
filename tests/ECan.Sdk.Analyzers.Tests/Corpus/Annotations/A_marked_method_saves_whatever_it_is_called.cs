// Reported: [SavesEntity] on a method with a name of the project's own.
namespace Cases;

public interface ISkillDisk
{
    [SavesEntity]
    Task PersistAsync(AgentSkill skill);
}

public sealed class SkillHandler(ISkillDisk disk)
{
    public async Task EditAsync(AgentSkill skill)
    {
        skill.Version = "2";
        await disk.PersistAsync(skill); // expect ECAN1001
    }
}
