// Reported as 1005: the interface says that the method syncs, and nothing waits for it.
namespace Cases;

public interface ISkillMirror
{
    [SyncsEntity]
    Task MirrorAsync(AgentSkill skill);
}

public sealed class SkillMirror : ISkillMirror
{
    public Task MirrorAsync(AgentSkill skill) => Task.CompletedTask;
}

public sealed class SkillHandler(ISkillRepository skills, SkillMirror mirror)
{
    public async Task EditAsync(AgentSkill skill)
    {
        await skills.UpdateAsync(skill);
        _ = mirror.MirrorAsync(skill); // expect ECAN1005
    }
}
