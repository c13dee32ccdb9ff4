// Silent: no row written means not saved.
using Microsoft.EntityFrameworkCore;

namespace Cases;

public sealed class AgentHandler(AppDb db, IOfflineSyncManager manager)
{
    public async Task<bool> PromoteAsync(string id, string rank)
    {
        var agent = await db.Agents.FirstAsync(agent => agent.Id == id);
        agent.Rank = rank;
        var rows = await db.SaveChangesAsync();
        if (rows > 0)
        {
            await manager.SyncAgentAsync(agent, SyncOperation.Update);
        }

        return rows > 0;
    }
}
