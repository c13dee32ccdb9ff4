// Reported at the call: the helper of the other part saves, and nobody syncs.
namespace Cases;

public sealed partial class AgentHandler
{
    private Task StoreAsync(Agent agent) => agents.UpdateAsync(agent);
}

public sealed partial class AgentHandler(IAgentRepository agents, IOfflineSyncManager manager)
{
    public async Task UpdateAsync(Agent agent)
    {
        await StoreAsync(agent); // expect ECAN1001
        await manager.SyncAgentAsync(agent, SyncOperation.Update);
    }
}
