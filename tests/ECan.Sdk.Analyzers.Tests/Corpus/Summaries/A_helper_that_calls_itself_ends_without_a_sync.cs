// Reported: on the path that does not call itself again there is no sync.
namespace Cases;

public sealed class SkillHandler(ISkillRepository skills, IOfflineSyncManager manager)
{
    public async Task EditAsync(AgentSkill skill)
    {
        await skills.UpdateAsync(skill); // expect ECAN1001
        await PushAsync(skill, 3);
    }

    private async Task PushAsync(AgentSkill skill, int attempts)
    {
        if (attempts == 0)
        {
            return;
        }

        if (attempts == 2)
        {
            await manager.SyncSkillAsync(skill, SyncOperation.Update);
        }
        else
        {
            await PushAsync(skill, attempts - 1);
        }
    }
}
