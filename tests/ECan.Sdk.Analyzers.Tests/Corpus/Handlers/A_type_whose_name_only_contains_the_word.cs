// Silent: HandlerStatistics is no handler.
namespace Cases;

public sealed class HandlerStatistics(IAgentRepository agents)
{
    public Task TouchAsync(Agent agent) => agents.UpdateAsync(agent);
}
