// Silent: AsNoTracking, so SaveChanges does not write the assignment.
using Microsoft.EntityFrameworkCore;

namespace Cases;

public sealed class AgentHandler(AppDb db)
{
    public async Task<Agent> PreviewAsync(string id, string name)
    {
        var agent = await db.Agents.AsNoTracking().SingleAsync(agent => agent.Id == id);
        agent.Name = name;
        db.AgentLogs.Add(new AgentLog { AgentId = id, Line = "previewed" });
        await db.SaveChangesAsync();
        return agent;
    }
}
