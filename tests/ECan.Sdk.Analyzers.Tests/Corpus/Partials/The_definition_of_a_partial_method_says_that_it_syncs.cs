// Silent: what stands on one part of a partial method is said of the method.
namespace Cases;

public sealed partial class SkillMirror
{
    [SyncsEntity]
    public partial Task MirrorAsync(AgentSkill skill);
}

public sealed partial class SkillMirror
{
    public partial Task MirrorAsync(AgentSkill skill) => Task.CompletedTask;
}

public sealed partial class SkillHandler(ISkillRepository skills, SkillMirror mirror)
{
    public async Task EditAsync(AgentSkill skill)
    {
        await skills.UpdateAsync(skill);
        await mirror.MirrorAsync(skill);
    }

    [NoSync("The preview is thrown away.")]
    public partial Task PreviewAsync(AgentSkill skill);

    public partial Task PreviewAsync(AgentSkill skill) => skills.UpdateAsync(skill);
}
