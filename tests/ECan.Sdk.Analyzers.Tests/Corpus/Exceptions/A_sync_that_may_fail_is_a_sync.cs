// Silent: the sync was tried; that its failure is swallowed is another matter.
using Microsoft.Extensions.Logging;

namespace Cases;

public sealed class AgentHandler(
    IAgentRepository agents,
    IOfflineSyncManager manager,
    ILogger<AgentHandler> logger
)
{
    public async Task UpdateAsync(Agent agent)
    {
        await agents.UpdateAsync(agent);
        try
        {
            await manager.SyncAgentAsync(agent, SyncOperation.Update);
        }
        catch (Exception problem)
        {
            logger.LogWarning(problem, "{Agent} is saved only here", agent.Name);
        }
    }
}
