// Reported: the interceptor has nothing to sync with.
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Cases;

public sealed class CountInterceptor : SaveChangesInterceptor
{
    public int Saves { get; private set; }

    public override int SavedChanges(SaveChangesCompletedEventData eventData, int result) =>
        Saves += result;
}

public sealed class SkillHandler(AppDb db)
{
    public async Task CreateAsync(AgentSkill skill)
    {
        db.Skills.Add(skill);
        await db.SaveChangesAsync(); // expect ECAN1001
    }
}
