// Silent: entry.Entity is the skill itself.
namespace Cases;

public sealed class SkillHandler(AppDb db, IOfflineSyncManager manager)
{
    public async Task<AgentSkill> CreateAsync(string name)
    {
        var entry = await db.Skills.AddAsync(new AgentSkill { Name = name });
        await db.SaveChangesAsync();
        await manager.SyncSkillAsync(entry.Entity, SyncOperation.Add);
        return entry.Entity;
    }
}
