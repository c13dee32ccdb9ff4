// Silent: the children are saved and synced by the same method; each of its calls leaves nothing behind.
namespace Cases;

public sealed class AgentHandler(IAgentRepository agents, IOfflineSyncManager manager)
{
    public async Task RenameAsync(Agent agent, IReadOnlyDictionary<string, Agent> all)
    {
        await agents.UpdateAsync(agent);
        if (agent.SupervisorId is { } id && all.TryGetValue(id, out var above))
        {
            await RenameAsync(above, all);
        }

        await manager.SyncAgentAsync(agent, SyncOperation.Update);
    }
}
