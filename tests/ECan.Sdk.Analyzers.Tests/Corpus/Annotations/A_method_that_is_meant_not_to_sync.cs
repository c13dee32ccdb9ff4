// Silent: [NoSync] with its reason.
namespace Cases;

public sealed class SkillHandler(ISkillRepository skills)
{
    [NoSync("A draft belongs to this device.")]
    public async Task SaveDraftAsync(AgentSkill skill)
    {
        skill.Status = "draft";
        await skills.SaveAsync(skill);
    }
}
