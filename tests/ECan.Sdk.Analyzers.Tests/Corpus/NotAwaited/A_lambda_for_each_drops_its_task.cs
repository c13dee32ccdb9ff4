// Reported as 1005: ForEach takes an action.
namespace Cases;

public sealed class SkillHandler(ISkillRepository skills, IOfflineSyncManager manager)
{
    public async Task ImportAsync(List<AgentSkill> imported)
    {
        await skills.AddRangeAsync(imported);
        imported.ForEach(skill => manager.SyncSkillAsync(skill, SyncOperation.Add)); // expect ECAN1005
    }
}
