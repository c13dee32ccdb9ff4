// Silent: the catch throws again, so the caller hears of it.
namespace Cases;

public sealed class AgentHandler(
    IAgentRepository agents,
    IMailer mailer,
    IDialogs dialogs,
    IOfflineSyncManager manager
)
{
    public async Task HireAsync(Agent agent)
    {
        try
        {
            await agents.AddAsync(agent);
            await mailer.SendAsync("office", $"{agent.Name} is here");
            await manager.SyncAgentAsync(agent, SyncOperation.Add);
        }
        catch (Exception problem)
        {
            dialogs.Tell(problem.Message);
            throw;
        }
    }
}
