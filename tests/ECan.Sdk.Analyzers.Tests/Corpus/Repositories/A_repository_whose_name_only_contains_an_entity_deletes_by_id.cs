// Silent: AgentLogRepository is about logs; "Agent" is only a part of the name.
namespace Cases;

public interface IAgentLogRepository
{
    Task DeleteAsync(string id);
}

public sealed class AgentLogHandler(IAgentLogRepository logs)
{
    public Task DropAsync(string id) => logs.DeleteAsync(id);
}
