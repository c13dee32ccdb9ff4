// Silent: the changes are forgotten before they are written.
using Microsoft.EntityFrameworkCore;

namespace Cases;

public sealed class SkillHandler(AppDb db)
{
    public async Task CancelAsync(AgentSkill skill)
    {
        db.Skills.Add(skill);
        db.ChangeTracker.Clear();
        await db.SaveChangesAsync();
    }

    public async Task DropAsync(AgentSkill skill)
    {
        db.Update(skill);
        db.Entry(skill).State = EntityState.Detached;
        await db.SaveChangesAsync();
    }

    public async Task UndoAsync(string id)
    {
        var skill = await db.Skills.FirstAsync(one => one.Id == id);
        skill.Name = "Draft";
        await db.Entry(skill).ReloadAsync();
        await db.SaveChangesAsync();
    }

    public async Task UndoAllAsync(string id)
    {
        var skill = await db.Skills.FirstAsync(one => one.Id == id);
        skill.Name = "Draft";
        foreach (var entry in db.ChangeTracker.Entries())
        {
            entry.State = EntityState.Unchanged;
        }

        await db.SaveChangesAsync();
    }

    public async Task RefuseAsync(IReadOnlyList<AgentSkill> skills)
    {
        db.Skills.AddRange(skills);
        foreach (var skill in skills)
        {
            db.Entry(skill).State = EntityState.Detached;
        }

        await db.SaveChangesAsync();
    }
}
