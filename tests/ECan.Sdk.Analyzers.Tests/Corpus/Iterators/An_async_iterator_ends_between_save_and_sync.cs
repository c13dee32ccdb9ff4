// Reported: yield break leaves with a skill that is saved and not synced.
namespace Cases;

public sealed class ImportHandler(IRepository<AgentSkill> skills, IOfflineSyncManager manager)
{
    public async IAsyncEnumerable<string> ImportAsync(IEnumerable<AgentSkill> incoming, int most)
    {
        foreach (var skill in incoming)
        {
            await skills.AddAsync(skill); // expect ECAN1001
            if (most-- == 0)
            {
                yield break;
            }

            await manager.SyncSkillAsync(skill, SyncOperation.Add);
            yield return skill.Name ?? "";
        }
    }
}
