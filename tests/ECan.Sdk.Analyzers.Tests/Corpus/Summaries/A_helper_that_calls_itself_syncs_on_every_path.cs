// Silent: it tries again until it has synced, and that is its only end.
namespace Cases;

public sealed class SkillHandler(ISkillRepository skills, IOfflineSyncManager manager)
{
    public async Task EditAsync(AgentSkill skill)
    {
        await skills.UpdateAsync(skill);
        await PushAsync(skill, 3);
    }

    private async Task PushAsync(AgentSkill skill, int attempts)
    {
        if (attempts == 0)
        {
            await manager.SyncSkillAsync(skill, SyncOperation.Update);
            return;
        }

        await PushAsync(skill, attempts - 1);
    }
}
