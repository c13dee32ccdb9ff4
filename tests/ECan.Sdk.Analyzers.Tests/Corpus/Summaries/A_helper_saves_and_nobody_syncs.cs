// Reported at the handler's call; the inner save is where it happens.
namespace Cases;

public sealed class AgentHandler(IAgentRepository agents, IOfflineSyncManager manager)
{
    public async Task RetireAsync(Agent agent, CancellationToken token)
    {
        await SetStatusAsync(agent, "retired", token); // expect ECAN1001
    }

    private async Task SetStatusAsync(Agent agent, string status, CancellationToken token)
    {
        agent.Status = status;
        await agents.UpdateAsync(agent, token);
    }
}
