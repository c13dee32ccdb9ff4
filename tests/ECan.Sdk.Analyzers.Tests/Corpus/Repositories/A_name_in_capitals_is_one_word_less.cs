// Reported: SaveJSONAsync begins with the whole word Save.
namespace Cases;

public interface ISkillStore
{
    Task SaveJSONAsync(AgentSkill skill, CancellationToken token = default);
}

public sealed class SkillHandler(ISkillStore store)
{
    public async Task WriteAsync(AgentSkill skill)
    {
        await store.SaveJSONAsync(skill); // expect ECAN1001
    }
}
