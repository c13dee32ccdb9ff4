// Silent: a property of the concrete class is a manager too.
namespace Cases;

public sealed class Mirror
{
    public required OfflineSyncManager Manager { get; init; }

    public Task PushAsync(IEnumerable<AgentSkill> skills) =>
        Manager.SyncSkillAsync(skills.ToList(), SyncOperation.Add);
}

public sealed class SkillHandler(ISkillRepository skills, Mirror mirror)
{
    public async Task ImportAsync(IReadOnlyList<AgentSkill> imported)
    {
        await skills.AddRangeAsync(imported);
        await mirror.PushAsync(imported);
    }
}
