// Silent: between save and sync is only the commit; if it throws the transaction is rolled back by its end.
namespace Cases;

public sealed class AgentHandler(
    IDatabase database,
    IAgentRepository agents,
    IDialogs dialogs,
    IOfflineSyncManager manager
)
{
    public async Task<bool> CreateAsync(Agent agent)
    {
        try
        {
            await using var transaction = await database.BeginAsync();
            await agents.AddAsync(agent);
            await transaction.CommitAsync();
            await manager.SyncAgentAsync(agent, SyncOperation.Add);
            return true;
        }
        catch (InvalidOperationException problem)
        {
            dialogs.Tell(problem.Message);
            return false;
        }
    }
}
