// Reported: the loop runs over another collection, which may be empty where the saved one is not.
namespace Cases;

public sealed class SkillHandler(ISkillRepository skills, IOfflineSyncManager manager)
{
    public async Task MergeAsync(IReadOnlyList<AgentSkill> imported, List<AgentSkill> changed)
    {
        await skills.AddRangeAsync(imported); // expect ECAN1001
        foreach (var skill in changed)
        {
            await manager.SyncSkillAsync(skill, SyncOperation.Update);
        }
    }
}
