// Silent: save, commit, sync; a commit that throws leaves by its exception.
using Microsoft.EntityFrameworkCore;

namespace Cases;

public sealed class AgentHandler(AppDb db, IOfflineSyncManager manager)
{
    public async Task CreateAsync(Agent agent, CancellationToken cancellationToken)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        db.Add(agent);
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        await manager.SyncAgentAsync(agent, SyncOperation.Add, cancellationToken);
    }
}
