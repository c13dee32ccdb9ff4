// Silent: the supervisor is read after the agent's delete, and is another agent.
namespace Cases;

public sealed class AgentHandler(IAgentRepository agents, IOfflineSyncManager manager)
{
    public async Task DismissAsync(Agent agent, CancellationToken token)
    {
        await agents.DeleteAsync(agent.Id!, token);
        await manager.SyncAgentAsync(agent, SyncOperation.Delete, token);

        var supervisor = await agents.FindAsync(agent.SupervisorId ?? "", token);
        if (supervisor is not null)
        {
            supervisor.Subordinates = null;
            await agents.UpdateAsync(supervisor, token);
            await manager.SyncAgentAsync(supervisor, SyncOperation.Update, token);
        }
    }
}
