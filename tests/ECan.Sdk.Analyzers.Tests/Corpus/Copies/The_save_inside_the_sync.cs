// Silent: what the save returns is synced at once.
namespace Cases;

public sealed class SkillHandler(ISkillRepository skills, IOfflineSyncManager manager)
{
    public Task<SyncResult> CreateAsync(AgentSkill skill) => StoreAsync(skill);

    private async Task<SyncResult> StoreAsync(AgentSkill skill) =>
        await manager.SyncSkillAsync(await skills.AddAsync(skill), SyncOperation.Add);
}
