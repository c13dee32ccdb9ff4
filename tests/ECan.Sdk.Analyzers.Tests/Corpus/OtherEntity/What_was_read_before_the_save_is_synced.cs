// Silent: a store that tracks what it gave out may have brought the stored skill up to date with the edited one.
namespace Cases;

public sealed class SkillHandler(IRepository<AgentSkill> skills, IOfflineSyncManager manager)
{
    public async Task<bool> PutAsync(string id, AgentSkill edited)
    {
        var stored = await skills.FindAsync(id);
        if (stored is null)
        {
            return false;
        }

        edited.Id = stored.Id;
        await skills.UpdateAsync(edited);
        await manager.SyncSkillAsync(stored, SyncOperation.Update);
        return true;
    }
}
