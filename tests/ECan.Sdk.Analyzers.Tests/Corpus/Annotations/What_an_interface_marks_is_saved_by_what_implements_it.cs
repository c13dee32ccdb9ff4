// Reported at both: the interface says that the method saves, whatever it is called.
namespace Cases;

public interface IKeeper
{
    [SavesEntity]
    Task KeepAsync(AgentSkill skill);
}

public class Keeper : IKeeper
{
    public virtual Task KeepAsync(AgentSkill skill) => Task.CompletedTask;
}

public sealed class DeepKeeper : Keeper
{
    public override Task KeepAsync(AgentSkill skill) => Task.Delay(1);
}

public sealed class SkillHandler(Keeper keeper, DeepKeeper deep)
{
    public Task KeepAsync(AgentSkill skill) => keeper.KeepAsync(skill); // expect ECAN1001

    public Task KeepDeepAsync(AgentSkill skill) => deep.KeepAsync(skill); // expect ECAN1001
}
