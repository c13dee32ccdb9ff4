// Reported: a skill without tags is saved and never synced.
namespace Cases;

public sealed class SkillHandler(ISkillRepository skills, IOfflineSyncManager manager)
{
    public async Task TagAsync(AgentSkill skill, string[] tags)
    {
        await skills.UpdateAsync(skill); // expect ECAN1001
        foreach (var tag in tags)
        {
            skill.Description += $" #{tag}";
            await manager.SyncSkillAsync(skill, SyncOperation.Update);
        }
    }
}
