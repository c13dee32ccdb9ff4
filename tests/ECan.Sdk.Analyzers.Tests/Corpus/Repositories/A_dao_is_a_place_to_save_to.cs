// Reported: …Dao, with a value task and an upsert.
namespace Cases;

public abstract class AgentDao
{
    public abstract ValueTask UpsertAsync(Agent agent);
}

public sealed class AgentHandler(AgentDao dao, IOfflineSyncManager manager)
{
    public async Task<string?> StoreAsync(Agent agent)
    {
        agent.Id ??= Guid.NewGuid().ToString();
        await dao.UpsertAsync(agent); // expect ECAN1001
        return agent.Id ?? manager.Account;
    }
}
