// Reported; the fix makes the method async and gives it a body.
namespace Cases;

public sealed class AgentHandler(IAgentRepository agents, IOfflineSyncManager manager)
{
    public async Task UpdateAsync(Agent agent, CancellationToken cancellationToken)
    {
        await agents.UpdateAsync(agent, cancellationToken); // expect ECAN1001
        await manager.SyncAgentAsync(agent, SyncOperation.Update, cancellationToken);
    }
}
