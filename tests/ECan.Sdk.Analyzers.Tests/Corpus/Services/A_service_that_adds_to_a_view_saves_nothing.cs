// Silent: it returns the row that it made for the list.
namespace Cases;

public sealed record SkillRow(string? Name);

public interface ISkillListService
{
    SkillRow Add(AgentSkill skill);
}

public sealed class SkillListHandler(ISkillListService list)
{
    public string? Show(AgentSkill skill) => list.Add(skill).Name;
}
