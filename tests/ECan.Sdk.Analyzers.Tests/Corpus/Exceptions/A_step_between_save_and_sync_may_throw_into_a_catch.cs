// Reported: if the mail fails the agent is saved, the catch ends normally, and the sync was never tried.
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
            await agents.AddAsync(agent); // expect ECAN1001
            await mailer.SendAsync("office", $"{agent.Name} is here");
            await manager.SyncAgentAsync(agent, SyncOperation.Add);
        }
        catch (Exception problem)
        {
            dialogs.Tell(problem.Message);
        }
    }
}
