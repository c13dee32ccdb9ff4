// Silent: what was rolled back was not saved.
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
        await using var transaction = await database.BeginAsync();
        await agents.AddAsync(agent);
        if (!await dialogs.ConfirmAsync($"Keep {agent.Name}?"))
        {
            await transaction.RollbackAsync();
            return false;
        }

        await transaction.CommitAsync();
        await manager.SyncAgentAsync(agent, SyncOperation.Add);
        return true;
    }
}
