// Silent: what was pending is saved; the new skill is only staged after it.
namespace Cases;

public sealed class SkillHandler(AppDb db)
{
    public async Task FlushThenStageAsync(AgentSkill skill)
    {
        await db.SaveChangesAsync();
        db.Skills.Add(skill);
    }
}
