// Reported: in this class the repository is one of skills.
namespace Cases;

public abstract class HandlerBase<T>(IRepository<T> rows)
{
    protected IRepository<T> Rows { get; } = rows;
}

public sealed class SkillHandler(IRepository<AgentSkill> skills, IOfflineSyncManager manager)
    : HandlerBase<AgentSkill>(skills)
{
    public async Task RenameAsync(AgentSkill skill, string name)
    {
        skill.Name = name;
        await Rows.UpdateAsync(skill); // expect ECAN1001
    }
}
