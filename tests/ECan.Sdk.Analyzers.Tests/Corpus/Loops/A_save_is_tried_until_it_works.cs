// Silent: the loop ends by the sync or by a throw.
namespace Cases;

public sealed class SkillHandler(ISkillRepository skills, IOfflineSyncManager manager)
{
    public async Task EditAsync(AgentSkill skill)
    {
        for (var attempt = 1; ; attempt++)
        {
            if (await skills.UpdateAsync(skill))
            {
                await manager.SyncSkillAsync(skill, SyncOperation.Update);
                return;
            }

            if (attempt == 3)
            {
                throw new InvalidOperationException($"{skill.Name} is locked.");
            }
        }
    }
}
