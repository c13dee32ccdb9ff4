// Reported: where it is not exactly one, none is synced; and a selection of something else may be empty.
namespace Cases;

public sealed class SkillHandler(ISkillRepository skills, IOfflineSyncManager manager)
{
    public async Task OneAsync(IReadOnlyList<AgentSkill> imported)
    {
        await skills.AddRangeAsync(imported); // expect ECAN1001
        if (imported is [var only])
        {
            await manager.SyncSkillAsync(only, SyncOperation.Add);
        }
    }

    public async Task SomeAsync(IReadOnlyList<AgentSkill> imported, AgentSkill other)
    {
        await skills.AddRangeAsync(imported); // expect ECAN1001
        foreach (var skill in imported.Select(one => other).Where(one => one.Owner is not null))
        {
            await manager.SyncSkillAsync(skill, SyncOperation.Add);
        }
    }
}
