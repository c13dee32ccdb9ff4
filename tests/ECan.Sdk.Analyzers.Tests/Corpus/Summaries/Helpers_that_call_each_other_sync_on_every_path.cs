// Silent: each goes on to the other, or syncs.
namespace Cases;

public sealed class SkillHandler(ISkillRepository skills, IOfflineSyncManager manager)
{
    public async Task EditAsync(AgentSkill skill)
    {
        await skills.UpdateAsync(skill);
        await EvenAsync(skill, 4);
    }

    private Task EvenAsync(AgentSkill skill, int n) =>
        n == 0 ? manager.SyncSkillAsync(skill, SyncOperation.Update) : OddAsync(skill, n - 1);

    private async Task OddAsync(AgentSkill skill, int n)
    {
        if (n > 9)
        {
            await ThirdAsync(skill, n);
            return;
        }

        await EvenAsync(skill, n - 1);
    }

    private Task ThirdAsync(AgentSkill skill, int n) =>
        n > 20 ? OddAsync(skill, n - 1) : EvenAsync(skill, n - 1);
}
