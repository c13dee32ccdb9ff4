// Reported: what is forgotten is another entity, of another context, or was saved before.
using Microsoft.EntityFrameworkCore;

namespace Cases;

public sealed class SkillHandler(AppDb db, AppDb archive)
{
    public async Task ReplaceAsync(AgentSkill skill, AgentSkill old)
    {
        db.Skills.Add(skill);
        db.Entry(old).State = EntityState.Detached;
        await db.SaveChangesAsync(); // expect ECAN1001
    }

    public async Task CreateAsync(AgentSkill skill)
    {
        db.Skills.Add(skill);
        archive.ChangeTracker.Clear();
        await db.SaveChangesAsync(); // expect ECAN1001
    }

    public async Task AddAsync(AgentSkill skill)
    {
        db.Skills.Add(skill);
        await db.SaveChangesAsync(); // expect ECAN1001
        db.ChangeTracker.Clear();
    }

    public async Task TagAsync(AgentSkill skill, Agent agent)
    {
        db.Skills.Add(skill);
        db.Entry(agent).State = EntityState.Unchanged;
        await db.SaveChangesAsync(); // expect ECAN1001
    }
}
