// Silent: Persist is no save by itself.
namespace Cases;

public interface IAgentStore
{
    Task PersistAsync(Agent agent);
}

public sealed class AgentHandler(IAgentStore store)
{
    public Task EditAsync(Agent agent) => store.PersistAsync(agent);
}
