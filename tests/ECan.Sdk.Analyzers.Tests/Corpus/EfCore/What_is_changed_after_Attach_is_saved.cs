// Reported: what is changed of an attached entity, or marked as changed, is written.
using Microsoft.EntityFrameworkCore;

namespace Cases;

public sealed class SkillHandler(AppDb db)
{
    public async Task PriceAsync(IReadOnlyList<AgentSkill> skills, double price)
    {
        db.AttachRange(skills);
        foreach (var skill in skills)
        {
            skill.Price = price;
        }

        await db.SaveChangesAsync(); // expect ECAN1001
    }

    public async Task RenameAsync(AgentSkill skill)
    {
        db.Attach(skill);
        db.Entry(skill).Property(one => one.Name).IsModified = true;
        await db.SaveChangesAsync(); // expect ECAN1001
    }

    public async Task MoveAsync(AgentSkill skill)
    {
        var entry = db.Attach(skill);
        entry.State = EntityState.Modified;
        db.Entry(skill).State = EntityState.Modified;
        await db.SaveChangesAsync(); // expect ECAN1001
    }
}
