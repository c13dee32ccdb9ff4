// Silent: without the consent nothing is deleted.
namespace Cases;

public sealed class SkillViewModel(
    ISkillRepository skills,
    IDialogs dialogs,
    IOfflineSyncManager manager
)
{
    public async Task DeleteAsync(AgentSkill skill)
    {
        if (skill.Id is null || !await dialogs.ConfirmAsync($"Delete {skill.Name}?"))
        {
            return;
        }

        await skills.DeleteAsync(skill.Id);
        var result = await manager.SyncSkillAsync(skill, SyncOperation.Delete);
        dialogs.Tell(result.Message);
    }
}
