// Silent: the step that fails is followed by a rollback.
namespace Cases;

public sealed class AgentHandler(
    IDatabase database,
    IAgentRepository agents,
    IMailer mailer,
    IOfflineSyncManager manager
)
{
    public async Task<bool> CreateAsync(Agent agent)
    {
        await using var transaction = await database.BeginAsync();
        try
        {
            await agents.AddAsync(agent);
            await mailer.SendAsync("office", $"{agent.Name} is here");
            await transaction.CommitAsync();
        }
        catch (TimeoutException)
        {
            await transaction.RollbackAsync();
            return false;
        }

        await manager.SyncAgentAsync(agent, SyncOperation.Add);
        return true;
    }
}
