// Reported at the save: no path has both.
namespace Cases;

public sealed class AgentHandler(IAgentRepository agents, IOfflineSyncManager manager)
{
    public async Task VisitAsync(Agent agent, bool edited)
    {
        if (edited)
        {
            await agents.UpdateAsync(agent); // expect ECAN1001
        }
        else
        {
            await manager.SyncAgentAsync(agent, SyncOperation.Update);
        }
    }
}
