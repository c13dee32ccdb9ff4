// Silent: nothing is written here; who saves the context decides.
namespace Cases;

public sealed class SkillHandler(AppDb db)
{
    public void Stage(AgentSkill skill, Agent agent)
    {
        db.Add(skill);
        db.Agents.Update(agent);
    }
}
