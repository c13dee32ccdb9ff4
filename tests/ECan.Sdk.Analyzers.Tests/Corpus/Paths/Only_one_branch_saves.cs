// Silent: the other branch saves nothing and owes nothing.
namespace Cases;

public sealed class AgentHandler(IAgentRepository agents, IOfflineSyncManager manager)
{
    public async Task VisitAsync(Agent agent, bool edited)
    {
        if (edited)
        {
            await agents.UpdateAsync(agent);
            await manager.SyncAgentAsync(agent, SyncOperation.Update);
        }
        else
        {
            agent.Description ??= "(seen)";
        }
    }
}
