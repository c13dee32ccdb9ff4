// Silent: when the mail fails the sync is done.
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
            await manager.SyncAgentAsync(agent, SyncOperation.Add);
            await mailer.SendAsync("office", $"{agent.Name} is here");
        }
        catch (Exception problem)
        {
            dialogs.Tell(problem.Message);
        }
    }
}
