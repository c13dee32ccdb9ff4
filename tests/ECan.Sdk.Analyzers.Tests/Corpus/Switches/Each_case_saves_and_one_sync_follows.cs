// Silent: the operation is decided before.
namespace Cases;

public sealed class AgentHandler(IAgentRepository agents, IOfflineSyncManager manager)
{
    public async Task StoreAsync(Agent agent, SyncOperation operation)
    {
        switch (operation)
        {
            case SyncOperation.Add:
                await agents.AddAsync(agent);
                break;
            case SyncOperation.Update:
                await agents.UpdateAsync(agent);
                break;
            case SyncOperation.Delete:
                await agents.DeleteAsync(agent.Id!);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(operation));
        }

        await manager.SyncAgentAsync(agent, operation);
    }
}
