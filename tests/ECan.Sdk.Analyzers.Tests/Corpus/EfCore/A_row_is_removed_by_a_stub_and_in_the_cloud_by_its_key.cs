// Silent: the stub has the key, and the cloud is told the same key.
namespace Cases;

public sealed class SkillHandler(AppDb db, IOfflineSyncManager manager)
{
    public async Task DeleteAsync(string id, CancellationToken token)
    {
        db.Skills.Remove(new AgentSkill { Id = id });
        await db.SaveChangesAsync(token);
        await manager.DeleteSkillAsync(id, token);
    }
}
