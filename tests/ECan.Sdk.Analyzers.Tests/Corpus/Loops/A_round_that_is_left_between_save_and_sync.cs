// Reported: continue skips the sync of what the round saved.
namespace Cases;

public sealed class AgentHandler(IAgentRepository agents, IOfflineSyncManager manager)
{
    public async Task RankAsync(IEnumerable<Agent> all, string rank)
    {
        foreach (var agent in all)
        {
            agent.Rank = rank;
            await agents.UpdateAsync(agent); // expect ECAN1001
            if (agent.Title is null)
            {
                continue;
            }

            await manager.SyncAgentAsync(agent, SyncOperation.Update);
        }
    }
}
