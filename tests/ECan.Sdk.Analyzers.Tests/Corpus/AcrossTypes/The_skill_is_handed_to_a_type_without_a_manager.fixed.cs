// Reported: the journal writes a line and knows no cloud.
namespace Cases;

public sealed class Journal(IDialogs dialogs)
{
    public void Note(AgentSkill skill) => dialogs.Tell($"{skill.Name} saved");
}

public sealed class SkillHandler(
    ISkillRepository skills,
    Journal journal,
    IOfflineSyncManager manager
)
{
    public async Task EditAsync(AgentSkill skill)
    {
        await skills.UpdateAsync(skill); // expect ECAN1001
        await manager.SyncSkillAsync(skill, SyncOperation.Update);
        journal.Note(skill);
    }
}
