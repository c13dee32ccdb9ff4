// Silent: null means that nothing was saved.
namespace Cases;

public sealed class AgentHandler(IAgentRepository agents, IOfflineSyncManager manager)
{
    public async Task RenameAsync(IEnumerable<Agent> all, string id, string name)
    {
        Agent? renamed = null;
        foreach (var agent in all)
        {
            if (agent.Id == id)
            {
                agent.Name = name;
                await agents.UpdateAsync(agent);
                renamed = agent;
                break;
            }
        }

        if (renamed is not null)
        {
            await manager.SyncAgentAsync(renamed, SyncOperation.Update);
        }
    }
}
