// Reported: the status "draft" leaves the switch without a sync.
namespace Cases;

public sealed class SkillHandler(IRepository<AgentSkill> skills, IOfflineSyncManager manager)
{
    public async Task EditAsync(AgentSkill skill)
    {
        await skills.UpdateAsync(skill); // expect ECAN1001
        switch (skill.Status)
        {
            case "published":
            case "private":
                await manager.SyncSkillAsync(skill, SyncOperation.Update);
                break;
            case "draft":
                break;
            default:
                throw new NotSupportedException(skill.Status);
        }
    }
}
