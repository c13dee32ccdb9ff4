// Silent: logs of agents are no entities, although their set begins with the word.
using Microsoft.EntityFrameworkCore;

namespace Cases;

public sealed class AgentHandler(AppDb db)
{
    public Task<int> TrimLogAsync(string agentId) =>
        db.AgentLogs.Where(log => log.AgentId == agentId).ExecuteDeleteAsync();
}
