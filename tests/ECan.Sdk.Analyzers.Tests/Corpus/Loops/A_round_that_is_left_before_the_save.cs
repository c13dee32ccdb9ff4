// Silent: what was skipped was not saved either.
namespace Cases;

public sealed class AgentHandler(IAgentRepository agents, IOfflineSyncManager manager)
{
    public async Task RankAsync(IEnumerable<Agent> all, string rank)
    {
        foreach (var agent in all)
        {
            if (agent.Rank == rank)
            {
                continue;
            }

            agent.Rank = rank;
            await agents.UpdateAsync(agent);
            await manager.SyncAgentAsync(agent, SyncOperation.Update);
        }
    }
}
