// Reported: …ViewModel.
namespace Cases;

public sealed class SkillViewModel(ISkillRepository skills, IOfflineSyncManager manager)
{
    public AgentSkill Skill { get; set; } = new();

    public bool IsBusy { get; private set; }

    public async Task SaveAsync()
    {
        IsBusy = true;
        await skills.UpdateAsync(Skill); // expect ECAN1001
        await manager.SyncSkillAsync(Skill, SyncOperation.Update);
        IsBusy = false;
    }
}
