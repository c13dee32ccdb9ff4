// Reported: a new skill is synced, a copy is only stored.
namespace Cases;

public sealed class SkillHandler(IRepository<AgentSkill> skills, IOfflineSyncManager manager)
{
    public async Task SaveAsync(
        AgentSkill skill,
        string? copyOf,
        CancellationToken cancellationToken
    )
    {
        if (copyOf is null)
        {
            await skills.AddAsync(skill, cancellationToken);
            await manager.SyncSkillAsync(skill, SyncOperation.Add, cancellationToken);
        }
        else
        {
            skill.Name += " (copy)";
            skill.Source = copyOf;
            await skills.AddAsync(skill, cancellationToken); // expect ECAN1001
            await manager.SyncSkillAsync(skill, SyncOperation.Add, cancellationToken);
        }
    }
}
