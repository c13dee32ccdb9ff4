// Silent: the store takes a row of its own; that it holds a skill is not known.
namespace Cases;

public sealed record SkillRow(string? Id, string? Name);

public interface ISkillRowStore
{
    Task SaveAsync(SkillRow row);
}

public sealed class SkillHandler(ISkillRowStore rows)
{
    public Task KeepAsync(AgentSkill skill) => rows.SaveAsync(new(skill.Id, skill.Name));
}
