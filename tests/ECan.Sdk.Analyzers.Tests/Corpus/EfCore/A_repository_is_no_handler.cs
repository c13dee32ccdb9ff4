// Silent: the repository's job is to save; whoever calls it syncs.
namespace Cases;

public sealed class SqlSkillRepository(AppDb db)
{
    public async Task AddAsync(AgentSkill skill, CancellationToken cancellationToken)
    {
        db.Skills.Add(skill);
        await db.SaveChangesAsync(cancellationToken);
    }
}
