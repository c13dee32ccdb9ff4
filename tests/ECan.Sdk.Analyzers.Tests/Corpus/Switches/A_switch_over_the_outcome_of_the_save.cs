// Silent: the case without a sync is the one that was not saved.
namespace Cases;

public sealed class SkillHandler(ISkillRepository skills, IOfflineSyncManager manager)
{
    public async Task<string> EditAsync(AgentSkill skill)
    {
        switch (await skills.UpdateAsync(skill))
        {
            case true:
                var result = await manager.SyncSkillAsync(skill, SyncOperation.Update);
                return result.Message;
            default:
                return "There is no such skill.";
        }
    }
}
