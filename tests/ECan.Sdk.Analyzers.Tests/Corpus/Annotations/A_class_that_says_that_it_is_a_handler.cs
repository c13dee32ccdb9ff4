// Reported: [SyncHandler] on the class.
namespace Cases;

[SyncHandler]
public sealed class SkillCommands(ISkillRepository skills)
{
    public async Task PublishAsync(AgentSkill skill)
    {
        skill.Public = true;
        await skills.UpdateAsync(skill); // expect ECAN1001
    }
}
