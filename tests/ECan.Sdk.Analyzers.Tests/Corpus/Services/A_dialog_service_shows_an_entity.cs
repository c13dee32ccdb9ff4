// Silent: no name of a save, although the type is a service and takes the skill.
namespace Cases;

public interface IDialogService
{
    Task ShowAsync(AgentSkill skill);
    Task<bool> EditAsync(AgentSkill skill);
}

public sealed class SkillPageViewModel(IDialogService dialogs)
{
    public async Task OpenAsync(AgentSkill skill)
    {
        if (!await dialogs.EditAsync(skill))
        {
            await dialogs.ShowAsync(skill);
        }
    }
}
