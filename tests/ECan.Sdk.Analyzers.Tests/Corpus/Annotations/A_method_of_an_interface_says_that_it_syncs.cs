// Silent: the interface says it, for a call through it and for one of what implements it.
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

public sealed class SkillHandler(ISkillRepository skills, ISkillMirror mirror, SkillMirror own)
{
    public async Task EditAsync(AgentSkill skill)
    {
        await skills.UpdateAsync(skill);
        await mirror.MirrorAsync(skill);
    }

    public async Task RenameAsync(AgentSkill skill)
    {
        await skills.UpdateAsync(skill);
        await own.MirrorAsync(skill);
    }
}
