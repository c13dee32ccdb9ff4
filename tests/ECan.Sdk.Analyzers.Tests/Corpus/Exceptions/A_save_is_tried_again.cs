// Silent: the loop is left with a save, or by a throw.
namespace Cases;

public sealed class AgentHandler(IAgentRepository agents, IOfflineSyncManager manager)
{
    public async Task UpdateAsync(Agent agent)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await agents.UpdateAsync(agent);
                break;
            }
            catch (TimeoutException) when (attempt < 3)
            {
                agent.Version = $"{attempt}";
            }
        }

        await manager.SyncAgentAsync(agent, SyncOperation.Update);
    }
}
