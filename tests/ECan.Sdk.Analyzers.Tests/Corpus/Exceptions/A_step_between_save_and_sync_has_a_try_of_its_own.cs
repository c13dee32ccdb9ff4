// Silent: what the mail throws is caught right there.
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
            try
            {
                await mailer.SendAsync("office", $"{agent.Name} is here");
            }
            catch (Exception problem)
            {
                agent.Description = problem.Message;
            }

            await manager.SyncAgentAsync(agent, SyncOperation.Add);
        }
        catch (InvalidOperationException problem)
        {
            dialogs.Tell(problem.Message);
        }
    }
}
