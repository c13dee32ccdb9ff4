// Silent: one call syncs them all.
namespace Cases;

public sealed class SkillImportHandler(ISkillRepository skills, IOfflineSyncManager manager)
{
    public async Task ImportAsync(IReadOnlyList<AgentSkill> imported, CancellationToken token)
    {
        await skills.AddRangeAsync(imported, token);
        await manager.SyncSkillAsync(imported, SyncOperation.Add, token);
    }
}
