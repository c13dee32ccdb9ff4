// Silent: a problem means that the save threw.
namespace Cases;

public sealed class AgentHandler(IAgentRepository agents, IOfflineSyncManager manager)
{
    public async Task<string?> UpdateAsync(Agent agent)
    {
        string? problem = null;
        try
        {
            await agents.UpdateAsync(agent);
        }
        catch (InvalidOperationException exception)
        {
            problem = exception.Message;
        }

        if (problem is not null)
        {
            return problem;
        }

        await manager.SyncAgentAsync(agent, SyncOperation.Update);
        return null;
    }
}
