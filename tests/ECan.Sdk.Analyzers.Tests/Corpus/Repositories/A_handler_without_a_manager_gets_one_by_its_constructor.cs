// Reported: nothing here can sync; the fix adds a constructor parameter and a field.
namespace Cases;

public sealed class SkillHandler
{
    private readonly ISkillRepository skills;

    public SkillHandler(ISkillRepository skills)
    {
        this.skills = skills;
    }

    public async Task RenameAsync(AgentSkill skill, string name)
    {
        skill.Name = name;
        await skills.UpdateAsync(skill); // expect ECAN1001
    }
}
