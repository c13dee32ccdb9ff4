// Silent: a log line is no step that can fail.
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
        try
        {
            await agents.UpdateAsync(agent);
            logger.LogInformation("{Agent} saved", agent.Name);
            await manager.SyncAgentAsync(agent, SyncOperation.Update);
        }
        catch (Exception problem)
        {
            logger.LogError(problem, "{Agent} was not saved", agent.Name);
        }
    }
}
