// Reported inside the lambda, which runs once for each skill.
namespace Cases;

public sealed class SkillHandler(ISkillRepository skills, IOfflineSyncManager manager)
{
    public async Task<string?> ImportAsync(IReadOnlyList<AgentSkill> imported)
    {
        await Task.WhenAll(imported.Select(skill => skills.SaveAsync(skill))); // expect ECAN1001
        return manager.Account;
    }
}
