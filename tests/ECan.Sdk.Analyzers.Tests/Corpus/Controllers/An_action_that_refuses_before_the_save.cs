// Silent: the bad request saved nothing.
using Microsoft.AspNetCore.Mvc;

namespace Cases;

public sealed class AgentsController(IAgentRepository agents, IOfflineSyncManager manager)
    : ControllerBase
{
    [HttpPost("agents")]
    public async Task<ActionResult<Agent>> Create(Agent agent, CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(agent.Name))
        {
            return BadRequest("A name is needed.");
        }

        await agents.AddAsync(agent, cancellationToken);
        var result = await manager.SyncAgentAsync(agent, SyncOperation.Add, cancellationToken);
        return result.Synced ? Ok(agent) : Accepted(agent);
    }
}
