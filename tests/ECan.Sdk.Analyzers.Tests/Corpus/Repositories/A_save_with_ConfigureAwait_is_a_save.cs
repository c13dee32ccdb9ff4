// Reported at the save, wherever the await ends.
namespace Cases;

public sealed class AgentHandler(IAgentRepository agents, IOfflineSyncManager manager)
{
    public async Task TouchAsync(Agent agent)
    {
        agent.UpdatedAt = TimeProvider.System.GetUtcNow();
        await agents.UpdateAsync(agent).ConfigureAwait(false); // expect ECAN1001
    }
}
