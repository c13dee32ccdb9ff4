// Silent: the catch syncs as well.
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
            await manager.SyncAgentAsync(agent, SyncOperation.Add);
        }
        catch (TimeoutException)
        {
            await manager.SyncAgentAsync(agent, SyncOperation.Add);
        }
    }
}
