// Reported as 1005: the call for many gives a task too, which nobody awaits.
namespace Cases;

public sealed class SkillHandler(ISkillRepository skills, IOfflineSyncManager manager)
{
    public async Task ImportAsync(IReadOnlyList<AgentSkill> imported)
    {
        await skills.AddRangeAsync(imported);
        _ = manager.SyncSkillAsync(imported, SyncOperation.Add); // expect ECAN1005
    }
}
