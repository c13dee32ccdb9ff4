// Reported: the context is a local, the rule is the same.
using Microsoft.EntityFrameworkCore;

namespace Cases;

public sealed class AgentHandler(IDbContextFactory<AppDb> contexts, IOfflineSyncManager manager)
{
    public async Task CreateAsync(Agent agent, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        db.Agents.Add(agent);
        await db.SaveChangesAsync(cancellationToken); // expect ECAN1001
        await manager.SyncAgentAsync(agent, SyncOperation.Add, cancellationToken);
    }
}
