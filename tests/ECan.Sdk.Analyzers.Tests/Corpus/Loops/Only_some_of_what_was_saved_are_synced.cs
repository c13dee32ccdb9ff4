// Reported: the loop leaves out private skills, which were saved as well.
namespace Cases;

public sealed class SkillHandler(ISkillRepository skills, IOfflineSyncManager manager)
{
    public async Task ImportAsync(IReadOnlyList<AgentSkill> imported)
    {
        await skills.AddRangeAsync(imported); // expect ECAN1001
        foreach (var skill in imported.Where(skill => skill.Public == true))
        {
            await manager.SyncSkillAsync(skill, SyncOperation.Add);
        }
    }
}
