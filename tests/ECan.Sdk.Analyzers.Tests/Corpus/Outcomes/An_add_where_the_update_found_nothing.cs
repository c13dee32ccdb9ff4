// Silent: one of the two saved, and the sync follows both.
namespace Cases;

public sealed class SkillHandler(ISkillRepository skills, IOfflineSyncManager manager)
{
    public async Task StoreAsync(AgentSkill skill)
    {
        var operation = SyncOperation.Update;
        if (!await skills.UpdateAsync(skill))
        {
            await skills.AddAsync(skill);
            operation = SyncOperation.Add;
        }

        await manager.SyncSkillAsync(skill, operation);
    }
}
