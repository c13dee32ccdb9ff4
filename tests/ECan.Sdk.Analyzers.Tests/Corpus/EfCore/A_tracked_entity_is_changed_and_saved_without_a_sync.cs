// Reported: the local came from a tracking query, so SaveChanges writes the assignment.
using Microsoft.EntityFrameworkCore;

namespace Cases;

public sealed class AgentHandler(AppDb db, IOfflineSyncManager manager)
{
    public async Task<bool> RenameAsync(string id, string name)
    {
        var agent = await db.Agents.SingleOrDefaultAsync(agent => agent.Id == id);
        if (agent is null)
        {
            return false;
        }

        agent.Name = name;
        await db.SaveChangesAsync(); // expect ECAN1001
        return true;
    }
}
