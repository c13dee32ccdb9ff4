// Silent: Detached takes the entity out of the context.
using Microsoft.EntityFrameworkCore;

namespace Cases;

public sealed class SkillHandler(AppDb db)
{
    public async Task ForgetAsync(AgentSkill skill)
    {
        db.Entry(skill).State = EntityState.Detached;
        await db.SaveChangesAsync();
    }
}
