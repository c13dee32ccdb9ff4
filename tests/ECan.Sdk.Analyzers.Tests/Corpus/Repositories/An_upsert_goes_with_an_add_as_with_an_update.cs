// Silent: what an upsert did is not known here.
namespace Cases;

public abstract class AgentDao
{
    public abstract Task UpsertAsync(Agent agent);
}

public sealed class AgentHandler(AgentDao dao, IOfflineSyncManager manager)
{
    public async Task StoreAsync(Agent agent, bool isNew)
    {
        await dao.UpsertAsync(agent);
        await manager.SyncAgentAsync(agent, isNew ? SyncOperation.Add : SyncOperation.Update);
    }
}
