// Reported: each round returns what it saved and goes on.
namespace Cases;

public sealed class ImportHandler(IRepository<AgentSkill> skills, IOfflineSyncManager manager)
{
    public async IAsyncEnumerable<string> ImportAsync(IEnumerable<AgentSkill> incoming)
    {
        foreach (var skill in incoming)
        {
            await skills.AddAsync(skill); // expect ECAN1001
            yield return skill.Name ?? "(no name)";
        }
    }
}
