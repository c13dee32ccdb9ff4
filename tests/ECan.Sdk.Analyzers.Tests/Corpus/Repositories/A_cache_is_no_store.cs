// Silent: no suffix that is known as a place to save to.
namespace Cases;

public interface ISkillCache
{
    void Add(AgentSkill skill);
    void Remove(AgentSkill skill);
}

public sealed class SkillHandler(ISkillCache cache)
{
    public void Touch(AgentSkill skill)
    {
        cache.Remove(skill);
        cache.Add(skill);
    }
}
