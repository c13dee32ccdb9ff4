// Silent: one of the handlers of the module that do it right.
namespace Cases;

public sealed class AgentHandler(IAgentRepository agents, IOfflineSyncManager manager)
{
    public async Task<SyncResult> SaveAsync(Agent agent, CancellationToken cancellationToken)
    {
        if (agent.Id is null)
        {
            agent.Id = Guid.NewGuid().ToString("N");
            await agents.AddAsync(agent, cancellationToken);
            return await manager.SyncAgentAsync(agent, SyncOperation.Add, cancellationToken);
        }

        await agents.UpdateAsync(agent, cancellationToken);
        return await manager.SyncAgentAsync(agent, SyncOperation.Update, cancellationToken);
    }
}
