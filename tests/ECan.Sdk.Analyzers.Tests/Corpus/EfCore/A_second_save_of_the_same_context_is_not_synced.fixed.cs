// Reported at the second save, which writes another entity.
namespace Cases;

public sealed class HireHandler(AppDb db, IOfflineSyncManager manager)
{
    public async Task HireAsync(Agent agent, AgentTask first)
    {
        db.Agents.Add(agent);
        await db.SaveChangesAsync();
        await manager.SyncAgentAsync(agent, SyncOperation.Add);
        db.Tasks.Add(first);
        await db.SaveChangesAsync(); // expect ECAN1001
        await manager.SyncTaskAsync(first, SyncOperation.Add);
    }
}
