// Silent: whatever the mail does, the sync follows.
namespace Cases;

public sealed class AgentHandler(
    IAgentRepository agents,
    IMailer mailer,
    IOfflineSyncManager manager
)
{
    public async Task HireAsync(Agent agent)
    {
        await agents.AddAsync(agent);
        try
        {
            await mailer.SendAsync("office", $"{agent.Name} is here");
        }
        catch (TimeoutException)
        {
            // The mail is only for courtesy.
        }

        await manager.SyncAgentAsync(agent, SyncOperation.Add);
    }
}
