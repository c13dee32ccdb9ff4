// Reported: connection.InsertAsync(entity), as small mappers have it.
using System.Data;

namespace Cases;

public sealed class AgentHandler(IDbConnection connection, IOfflineSyncManager manager)
{
    public async Task CreateAsync(Agent agent)
    {
        await connection.InsertAsync(agent); // expect ECAN1001
    }
}
