// Silent: [NoSync] on the interface.
namespace Cases;

[NoSync("Undo steps.")]
public interface IUndoStore
{
    void Add(AgentSkill before);
}

public sealed class SkillHandler(IUndoStore undo)
{
    public void Begin(AgentSkill skill) => undo.Add(skill);
}
