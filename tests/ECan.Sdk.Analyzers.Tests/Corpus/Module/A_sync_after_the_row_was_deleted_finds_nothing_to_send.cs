// Reported as 1004: the skill is read after it was deleted, so it is never there.
namespace Cases;

public sealed class SkillHandler(IRepository<AgentSkill> skills, IOfflineSyncManager manager)
{
    public async Task DeleteAsync(string id, CancellationToken cancellationToken)
    {
        await skills.DeleteAsync(id, cancellationToken);

        var skill = await skills.FindAsync(id, cancellationToken);
        if (skill is not null)
        {
            await manager.SyncSkillAsync(skill, SyncOperation.Delete); // expect ECAN1004
        }
    }
}
