// Reported as 1005: Task.Run awaits what the lambda returns, and this one returns nothing.
namespace Cases;

public sealed class AgentHandler(IAgentRepository agents, IOfflineSyncManager manager)
{
    public async Task UpdateAsync(Agent agent)
    {
        await agents.UpdateAsync(agent);
        await Task.Run(() =>
        {
            manager.SyncAgentAsync(agent, SyncOperation.Update); // expect ECAN1005
        });
    }
}
