// Reported as 1002: the stored skill was read before the edited one replaced it.
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
        await manager.SyncSkillAsync(stored, SyncOperation.Update); // expect ECAN1002
        return true;
    }
}
