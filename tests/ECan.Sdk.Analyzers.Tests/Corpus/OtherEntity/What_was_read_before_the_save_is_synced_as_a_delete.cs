// Silent: for a delete the old state is as good as the new one: only its key counts.
namespace Cases;

public sealed class SkillHandler(IRepository<AgentSkill> skills, IOfflineSyncManager manager)
{
    public async Task DeleteAsync(string id)
    {
        var stored = await skills.FindAsync(id) ?? throw new KeyNotFoundException(id);
        await skills.DeleteAsync(id);
        await manager.SyncSkillAsync(stored, SyncOperation.Delete);
    }
}
