// Reported: a collection of entities is saved.
namespace Cases;

public sealed class SkillImportHandler(AppDb db, IOfflineSyncManager manager)
{
    public async Task ImportAsync(IReadOnlyList<AgentSkill> skills, CancellationToken token)
    {
        db.Skills.AddRange(skills);
        await db.SaveChangesAsync(token); // expect ECAN1001
        await manager.SyncSkillAsync(skills, SyncOperation.Add, token);
    }
}
