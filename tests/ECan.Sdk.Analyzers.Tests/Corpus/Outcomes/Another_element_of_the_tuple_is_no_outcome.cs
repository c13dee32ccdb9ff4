// Reported: the flag that is asked has nothing to do with the save.
namespace Cases;

public sealed class SkillHandler(ISkillRepository skills, IOfflineSyncManager manager)
{
    public async Task<bool> EditAsync(AgentSkill skill, bool isPublic)
    {
        var (saved, shown) = (await skills.UpdateAsync(skill), isPublic); // expect ECAN1001
        if (!shown)
        {
            return saved;
        }

        await manager.SyncSkillAsync(skill, SyncOperation.Update);
        return saved;
    }
}
