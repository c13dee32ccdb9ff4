// Silent: the handler of the event does both.
using CommunityToolkit.Mvvm.Input;

namespace Cases;

public sealed class SkillPage(ISkillRepository skills, IOfflineSyncManager manager)
{
    public AgentSkill Skill { get; } = new();

    public void Listen(Button save) => save.Click += OnSave;

    private async void OnSave(object? sender, EventArgs e)
    {
        await skills.UpdateAsync(Skill);
        await manager.SyncSkillAsync(Skill, SyncOperation.Update);
    }
}
