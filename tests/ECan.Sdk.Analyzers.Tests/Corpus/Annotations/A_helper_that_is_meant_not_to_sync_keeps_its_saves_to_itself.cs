// Silent: [NoSync] on the helper holds for its callers too.
namespace Cases;

public sealed class SkillHandler(ISkillRepository skills)
{
    public async Task<string> OpenAsync(AgentSkill skill)
    {
        await RememberAsync(skill);
        return skill.Flowgram?.ToJsonString() ?? "{}";
    }

    [NoSync("When it was opened last is nobody else's business.")]
    private async Task RememberAsync(AgentSkill skill)
    {
        skill.UpdatedAt = TimeProvider.System.GetUtcNow();
        await skills.UpdateAsync(skill);
    }
}
