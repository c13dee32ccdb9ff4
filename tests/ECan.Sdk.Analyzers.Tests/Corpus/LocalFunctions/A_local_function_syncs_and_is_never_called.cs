// Reported: it stands there and does nothing.
namespace Cases;

public sealed class AgentHandler(IAgentRepository agents, IOfflineSyncManager manager)
{
    public async Task UpdateAsync(Agent agent)
    {
        await agents.UpdateAsync(agent); // expect ECAN1001
#pragma warning disable CS8321 // Left over from an earlier version.
        Task TellCloudAsync() => manager.SyncAgentAsync(agent, SyncOperation.Update);
#pragma warning restore CS8321
    }
}
