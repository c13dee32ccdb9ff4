// Silent: the skill is added to one context, and another one is saved.
using Microsoft.EntityFrameworkCore;

namespace Cases;

public sealed class AuditDb : DbContext
{
    public DbSet<AgentLog> Lines => Set<AgentLog>();
}

public sealed class SkillHandler(AppDb db, AuditDb audit)
{
    public async Task StageAsync(AgentSkill skill)
    {
        db.Skills.Add(skill);
        audit.Lines.Add(new AgentLog { Line = $"staged {skill.Name}" });
        await audit.SaveChangesAsync();
    }
}
