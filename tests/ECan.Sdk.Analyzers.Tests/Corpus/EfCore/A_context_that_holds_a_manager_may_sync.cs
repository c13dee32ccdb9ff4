// Silent: the context gets the skill and has a manager; it may sync when it saves.
using Microsoft.EntityFrameworkCore;

namespace Cases;

public sealed class MirroringDb(IOfflineSyncManager manager) : DbContext
{
    public DbSet<AgentSkill> Skills => Set<AgentSkill>();

    public override async Task<int> SaveChangesAsync(CancellationToken cancellationToken = default)
    {
        var added = ChangeTracker.Entries<AgentSkill>().Select(entry => entry.Entity).ToList();
        var rows = await base.SaveChangesAsync(cancellationToken);
        await manager.SyncSkillAsync(added, SyncOperation.Add, cancellationToken);
        return rows;
    }
}

public sealed class SkillHandler(MirroringDb db)
{
    public async Task CreateAsync(AgentSkill skill)
    {
        db.Skills.Add(skill);
        await db.SaveChangesAsync();
    }
}
