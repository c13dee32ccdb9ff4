// Silent: Attach makes an entity known, and writes nothing of it; nor what was changed before.
using Microsoft.EntityFrameworkCore;

namespace Cases;

public sealed class SkillHandler(AppDb db)
{
    public async Task LogAsync(AgentSkill skill)
    {
        skill.Name = skill.Name?.Trim();
        db.Attach(skill);
        db.AgentLogs.Add(new AgentLog { AgentId = skill.Owner });
        await db.SaveChangesAsync();
    }

    public async Task LogAllAsync(IReadOnlyList<AgentSkill> skills)
    {
        db.Skills.AttachRange(skills);
        db.AgentLogs.Add(new AgentLog());
        await db.SaveChangesAsync();
    }
}
