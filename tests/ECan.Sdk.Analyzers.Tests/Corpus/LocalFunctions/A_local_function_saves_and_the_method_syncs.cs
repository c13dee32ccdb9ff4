// Silent: saved by the function, synced after its call.
namespace Cases;

public sealed class AgentHandler(IAgentRepository agents, IOfflineSyncManager manager)
{
    public async Task UpdateAsync(Agent agent, string name)
    {
        await RenameAsync();
        await manager.SyncAgentAsync(agent, SyncOperation.Update);

        async Task RenameAsync()
        {
            agent.Name = name;
            await agents.UpdateAsync(agent);
        }
    }
}
