// Reported: break leaves with one agent saved and not synced.
namespace Cases;

public sealed class AgentHandler(IAgentRepository agents, IOfflineSyncManager manager)
{
    public async Task PromoteAsync(Queue<Agent> waiting, int places)
    {
        while (waiting.TryDequeue(out var agent))
        {
            agent.Rank = "senior";
            await agents.UpdateAsync(agent); // expect ECAN1001
            if (--places == 0)
            {
                break;
            }

            await manager.SyncAgentAsync(agent, SyncOperation.Update);
        }
    }
}
