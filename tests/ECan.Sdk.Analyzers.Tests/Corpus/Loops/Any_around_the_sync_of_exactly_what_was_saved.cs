// Silent: where the collection is empty nothing was saved.
namespace Cases;

public sealed class SkillHandler(ISkillRepository skills, IOfflineSyncManager manager)
{
    public async Task ImportAsync(IReadOnlyList<AgentSkill> imported, CancellationToken token)
    {
        await skills.AddRangeAsync(imported, token);
        if (imported.Any())
        {
            await manager.SyncSkillAsync(imported, SyncOperation.Add, token);
        }
    }
}
