// Reported: the old relations are removed whatever the new ones are, so "all removed" is never sent.
namespace Cases;

public sealed class AgentSkillHandler(AppDb db, IOfflineSyncManager manager)
{
    public async Task ReplaceAsync(string agentId, IReadOnlyList<AgentSkillRelation> items)
    {
        db.AgentSkills.RemoveRange(db.AgentSkills.Where(relation => relation.Agid == agentId));
        db.AgentSkills.AddRange(items);
        await db.SaveChangesAsync(); // expect ECAN1001
        if (items.Any())
        {
            await manager.SyncAgentSkillAsync(items, SyncOperation.Add);
        }
    }
}
