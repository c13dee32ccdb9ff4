// Silent: written by a mapper, synced after it.
using System.Data;

namespace Cases;

public sealed class AgentHandler(IDbConnection connection, IOfflineSyncManager manager)
{
    public async Task CreateAsync(Agent agent)
    {
        if (await connection.InsertAsync(agent) == 1)
        {
            await manager.SyncAgentAsync(agent, SyncOperation.Add);
        }
    }
}
