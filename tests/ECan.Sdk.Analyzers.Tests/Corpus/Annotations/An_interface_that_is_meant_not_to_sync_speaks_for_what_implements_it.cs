// Silent: the interface says that its saves stay here, for the class and for a method that implements it explicitly.
namespace Cases;

[NoSync("Drafts are private.")]
public interface IDraftStore
{
    Task SaveAsync(AgentSkill skill);
}

public interface IPreview
{
    [NoSync("A preview is thrown away.")]
    Task ShowAsync(AgentSkill skill);
}

public sealed class DraftStore : IDraftStore
{
    public Task SaveAsync(AgentSkill skill) => Task.CompletedTask;
}

public sealed class DraftHandler(DraftStore drafts, ISkillRepository skills) : IPreview
{
    public Task KeepAsync(AgentSkill skill) => drafts.SaveAsync(skill);

    Task IPreview.ShowAsync(AgentSkill skill) => skills.SaveAsync(skill);
}
