// Reported: it syncs where the save found nothing, and returns where it saved.
namespace Cases;

public sealed class SkillHandler(ISkillRepository skills, IOfflineSyncManager manager)
{
    public async Task EditAsync(AgentSkill skill)
    {
        if (await skills.UpdateAsync(skill)) // expect ECAN1001
        {
            return;
        }

        await manager.SyncSkillAsync(skill, SyncOperation.Update);
    }
}
