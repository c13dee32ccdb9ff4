// Silent: IRepository<AgentLog>; the log of an agent is no agent.
namespace Cases;

public sealed class AgentLogHandler(IRepository<AgentLog> logs)
{
    public Task DropAsync(string agentId, CancellationToken cancellationToken) =>
        logs.DeleteAsync(agentId, cancellationToken);
}
