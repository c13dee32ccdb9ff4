// Reported: the fix stands behind the commit, for until then the row may be rolled back.
using Microsoft.EntityFrameworkCore;

namespace Cases;

public sealed class SkillHandler(AppDb db, IOfflineSyncManager manager)
{
    public async Task CreateAsync(AgentSkill skill, CancellationToken token)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(token);
        try
        {
            db.Skills.Add(skill);
            await db.SaveChangesAsync(token); // expect ECAN1001
            await db.AgentLogs.ExecuteDeleteAsync(token);
            await transaction.CommitAsync(token);
        }
        catch
        {
            await transaction.RollbackAsync(token);
            throw;
        }
    }
}
