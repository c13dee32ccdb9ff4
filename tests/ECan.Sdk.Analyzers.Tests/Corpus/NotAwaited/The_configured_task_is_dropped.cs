// Reported as 1005: ConfigureAwait awaits nothing by itself.
namespace Cases;

public sealed class AgentHandler(IAgentRepository agents, IOfflineSyncManager manager)
{
    public void Close(Agent agent)
    {
        manager.SyncAgentAsync(agent, SyncOperation.Update).ConfigureAwait(false); // expect ECAN1005
        _ = agents.ToString();
    }
}
