// Silent: the skill is at hand when its row goes.
namespace Cases;

public sealed class SkillHandler(IRepository<AgentSkill> skills, IOfflineSyncManager manager)
{
    public async Task DeleteAsync(string id, CancellationToken cancellationToken)
    {
        var skill = await skills.FindAsync(id, cancellationToken);
        if (skill is not null)
        {
            await skills.DeleteAsync(id, cancellationToken);
            await manager.SyncSkillAsync(skill, SyncOperation.Delete, cancellationToken);
        }
    }
}
