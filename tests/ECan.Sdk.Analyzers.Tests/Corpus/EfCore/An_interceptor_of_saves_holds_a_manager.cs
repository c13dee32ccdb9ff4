// Silent: EF Core tells the interceptor of each save, and the interceptor has a manager.
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Cases;

public sealed class SyncInterceptor(IOfflineSyncManager manager) : SaveChangesInterceptor
{
    public override async ValueTask<int> SavedChangesAsync(
        SaveChangesCompletedEventData eventData,
        int result,
        CancellationToken cancellationToken = default
    )
    {
        foreach (var entry in eventData.Context!.ChangeTracker.Entries<AgentSkill>())
        {
            await manager.SyncSkillAsync(entry.Entity, SyncOperation.Update, cancellationToken);
        }

        return result;
    }
}

public sealed class LocalDb(DbContextOptions<LocalDb> options, SyncInterceptor interceptor)
    : DbContext(options)
{
    public DbSet<AgentSkill> Skills => Set<AgentSkill>();

    protected override void OnConfiguring(DbContextOptionsBuilder optionsBuilder) =>
        optionsBuilder.AddInterceptors(interceptor);
}

public sealed class SkillHandler(LocalDb db)
{
    public async Task CreateAsync(AgentSkill skill)
    {
        db.Skills.Add(skill);
        await db.SaveChangesAsync();
    }
}
