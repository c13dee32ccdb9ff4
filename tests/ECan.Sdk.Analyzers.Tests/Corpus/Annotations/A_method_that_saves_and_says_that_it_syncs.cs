// Silent: the call saves by its name, and says that it syncs as well.
namespace Cases;

public interface IMirroredStore
{
    [SyncsEntity]
    Task SaveAsync(Agent agent);
}

public sealed class AgentHandler(IMirroredStore store)
{
    public Task EditAsync(Agent agent) => store.SaveAsync(agent);
}
