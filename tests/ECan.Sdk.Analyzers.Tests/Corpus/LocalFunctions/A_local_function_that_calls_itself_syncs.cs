// Silent: it ends only by the sync.
namespace Cases;

public sealed class SkillHandler(ISkillRepository skills, IOfflineSyncManager manager)
{
    public async Task EditAsync(AgentSkill skill)
    {
        await skills.UpdateAsync(skill);
        await PushAsync(3);

        async Task PushAsync(int attempts)
        {
            if (attempts > 0)
            {
                await PushAsync(attempts - 1);
                return;
            }

            await manager.SyncSkillAsync(skill, SyncOperation.Update);
        }
    }
}
