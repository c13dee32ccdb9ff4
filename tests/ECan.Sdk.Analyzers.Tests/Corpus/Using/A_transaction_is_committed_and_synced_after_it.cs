// Silent: an await using block is left by its end or by a throw.
namespace Cases;

public sealed class AgentHandler(
    IDatabase database,
    IAgentRepository agents,
    IOfflineSyncManager manager
)
{
    public async Task CreateAsync(Agent agent, CancellationToken token)
    {
        await using (var transaction = await database.BeginAsync(token))
        {
            await agents.AddAsync(agent, token);
            await transaction.CommitAsync(token);
        }

        await manager.SyncAgentAsync(agent, SyncOperation.Add, token);
    }
}
