// Reported: OfflineSyncManager is a manager as well.
namespace Cases;

public sealed class AgentHandler(IAgentRepository agents, OfflineSyncManager manager)
{
    public async Task UpdateAsync(Agent agent, CancellationToken token)
    {
        await agents.UpdateAsync(agent, token); // expect ECAN1001
    }
}
