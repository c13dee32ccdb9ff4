// Silent: WhenAll over exactly what was saved.
namespace Cases;

public sealed class SkillHandler(ISkillRepository skills, IOfflineSyncManager manager)
{
    public async Task ImportAsync(IReadOnlyList<AgentSkill> imported, CancellationToken token)
    {
        await skills.AddRangeAsync(imported, token);
        await Task.WhenAll(
            imported.Select(skill => manager.SyncSkillAsync(skill, SyncOperation.Add, token))
        );
    }
}
