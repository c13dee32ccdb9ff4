// Reported: goto is a path like any other.
namespace Cases;

public sealed class SkillHandler(IRepository<AgentSkill> skills, IOfflineSyncManager manager)
{
    public async Task<int> EditAsync(AgentSkill skill, bool quiet)
    {
        var synced = 0;
        await skills.UpdateAsync(skill); // expect ECAN1001
        if (quiet)
        {
            goto end;
        }

        await manager.SyncSkillAsync(skill, SyncOperation.Update);
        synced++;
        end:
        return synced;
    }
}
