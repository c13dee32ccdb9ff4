// Reported: the override is the outermost method of this handler.
namespace Cases;

public abstract class EditHandler
{
    public abstract Task EditAsync(AgentSkill skill, CancellationToken token);
}

public sealed class SkillEditHandler(ISkillRepository skills, IOfflineSyncManager manager)
    : EditHandler
{
    public override async Task EditAsync(AgentSkill skill, CancellationToken token)
    {
        await skills.UpdateAsync(skill, token); // expect ECAN1001
        await manager.SyncSkillAsync(skill, SyncOperation.Update, token);
    }
}
