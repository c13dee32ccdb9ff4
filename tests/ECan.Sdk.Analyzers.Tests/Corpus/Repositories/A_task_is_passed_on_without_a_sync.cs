// Reported; the fix makes the method async and gives it a body.
namespace Cases;

public sealed class AgentHandler(IAgentRepository agents, IOfflineSyncManager manager)
{
    public Task UpdateAsync(Agent agent, CancellationToken cancellationToken) =>
        agents.UpdateAsync(agent, cancellationToken); // expect ECAN1001
}
