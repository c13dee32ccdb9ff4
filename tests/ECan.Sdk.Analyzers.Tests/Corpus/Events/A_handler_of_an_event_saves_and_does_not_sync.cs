// Reported: the signature says that it handles an event.
using CommunityToolkit.Mvvm.Input;

namespace Cases;

public sealed class SkillPage
{
    private readonly ISkillRepository skills;
    private readonly AgentSkill skill;
    private readonly IOfflineSyncManager manager;

    public SkillPage(
        Button save,
        ISkillRepository skills,
        AgentSkill skill,
        IOfflineSyncManager manager
    )
    {
        (this.skills, this.skill, this.manager) = (skills, skill, manager);
        save.Click += OnSave;
    }

    private async void OnSave(object? sender, EventArgs e)
    {
        await skills.UpdateAsync(skill); // expect ECAN1001
    }
}
