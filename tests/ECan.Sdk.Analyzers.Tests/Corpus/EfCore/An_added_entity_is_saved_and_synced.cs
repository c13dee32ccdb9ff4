// Silent: save, then sync.
namespace Cases;

public sealed class SkillHandler(AppDb db, IOfflineSyncManager manager)
{
    public async Task CreateAsync(AgentSkill skill, CancellationToken cancellationToken)
    {
        db.Skills.Add(skill);
        await db.SaveChangesAsync(cancellationToken);
        await manager.SyncSkillAsync(skill, SyncOperation.Add, cancellationToken);
    }
}
