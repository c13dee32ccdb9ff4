// Reported: with the setting off the agent is saved and never synced, also not later.
namespace Cases;

public sealed class AgentHandler(IAgentRepository agents, IOfflineSyncManager manager)
{
    public bool SyncAtOnce { get; set; }

    public async Task UpdateAsync(Agent agent)
    {
        await agents.UpdateAsync(agent); // expect ECAN1001
        if (SyncAtOnce)
        {
            await manager.SyncAgentAsync(agent, SyncOperation.Update);
        }
    }
}
