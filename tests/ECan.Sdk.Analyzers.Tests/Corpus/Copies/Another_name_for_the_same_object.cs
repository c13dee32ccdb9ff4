// Silent: an alias.
namespace Cases;

public sealed class AgentHandler(IAgentRepository agents, IOfflineSyncManager manager)
{
    public async Task RenameAsync(Agent agent, string name)
    {
        var edited = agent;
        edited.Name = name;
        await agents.UpdateAsync(edited);
        await manager.SyncAgentAsync(agent, SyncOperation.Update);
    }
}
