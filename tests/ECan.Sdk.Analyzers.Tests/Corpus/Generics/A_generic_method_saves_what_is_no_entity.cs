// Silent: the type argument is no entity.
namespace Cases;

public interface ILocalStore
{
    Task SaveAsync<T>(T entity)
        where T : class;
}

public sealed class AgentHandler(ILocalStore store)
{
    public Task LogAsync(Agent agent) =>
        store.SaveAsync(new AgentLog { AgentId = agent.Id, Line = "seen" });
}
