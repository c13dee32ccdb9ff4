// Silent: DeleteAgentAsync is the sync of a delete.
namespace Cases;

public sealed class AgentHandler(AppDb db, IOfflineSyncManager manager)
{
    public async Task DeleteAsync(string id)
    {
        var agent = await db.Agents.FindAsync(id);
        if (agent is null)
        {
            return;
        }

        db.Remove(agent);
        await db.SaveChangesAsync();
        await manager.DeleteAgentAsync(id);
    }
}
