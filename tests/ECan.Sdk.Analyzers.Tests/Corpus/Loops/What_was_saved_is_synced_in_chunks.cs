// Silent: the chunks are exactly what was saved.
namespace Cases;

public sealed class SkillHandler(ISkillRepository skills, IOfflineSyncManager manager)
{
    public async Task ImportAsync(IEnumerable<AgentSkill> incoming)
    {
        var imported = incoming.ToList();
        await skills.AddRangeAsync(imported);
        foreach (var chunk in imported.Chunk(50))
        {
            await manager.SyncSkillAsync(chunk, SyncOperation.Add);
        }
    }
}
