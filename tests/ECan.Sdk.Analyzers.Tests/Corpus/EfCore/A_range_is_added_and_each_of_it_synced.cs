// Silent: the loop runs over exactly what was added, so it skips nothing.
namespace Cases;

public sealed class SkillImportHandler(AppDb db, IOfflineSyncManager manager)
{
    public async Task ImportAsync(List<AgentSkill> skills, CancellationToken token)
    {
        await db.Skills.AddRangeAsync(skills, token);
        await db.SaveChangesAsync(token);
        foreach (var skill in skills)
        {
            await manager.SyncSkillAsync(skill, SyncOperation.Add, token);
        }
    }
}
