// Silent: the agent is looked at; what SaveChanges writes is the log.
using Microsoft.EntityFrameworkCore;

namespace Cases;

public sealed class AgentHandler(AppDb db)
{
    public async Task<string?> GreetAsync(string id)
    {
        var agent = await db.Agents.FirstOrDefaultAsync(agent => agent.Id == id);
        db.Add(new AgentLog { AgentId = id, Line = $"greeted as {agent?.Name}" });
        await db.SaveChangesAsync();
        return agent?.Name;
    }
}
