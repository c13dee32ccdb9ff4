// Reported: the flag is returned; the sync is missing whatever it says.
namespace Cases;

public sealed class SkillHandler(ISkillRepository skills, IOfflineSyncManager manager)
{
    public async Task<bool> EditAsync(AgentSkill skill)
    {
        var saved = await skills.UpdateAsync(skill); // expect ECAN1001
        return saved && manager.Account is not null;
    }
}
