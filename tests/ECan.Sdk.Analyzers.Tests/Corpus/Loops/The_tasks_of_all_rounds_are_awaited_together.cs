// Silent: each round starts its sync, and WhenAll awaits them.
namespace Cases;

public sealed class AgentHandler(IAgentRepository agents, IOfflineSyncManager manager)
{
    public async Task RankAsync(IEnumerable<Agent> all, string rank)
    {
        var syncs = new List<Task>();
        foreach (var agent in all)
        {
            agent.Rank = rank;
            await agents.UpdateAsync(agent);
            syncs.Add(manager.SyncAgentAsync(agent, SyncOperation.Update));
        }

        await Task.WhenAll(syncs);
    }
}
