// Silent: a local holds it until the mail is sent.
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
        var sync = manager.SyncAgentAsync(agent, SyncOperation.Add);
        await mailer.SendAsync("office", $"{agent.Name} is here");
        await sync;
    }
}
