// Silent: what the override does is not known here, and it gets the skill.
namespace Cases;

public abstract class SkillHandlerBase(ISkillRepository skills)
{
    public async Task EditAsync(AgentSkill skill)
    {
        await skills.UpdateAsync(skill);
        await AfterSaveAsync(skill);
    }

    protected abstract Task AfterSaveAsync(AgentSkill skill);
}
