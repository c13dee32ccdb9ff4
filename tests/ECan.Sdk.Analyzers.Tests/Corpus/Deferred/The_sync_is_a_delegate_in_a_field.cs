// Silent: what the field holds is set elsewhere, and gets the agent.
namespace Cases;

public sealed class AgentHandler
{
    private readonly IAgentRepository agents;
    private readonly Func<Agent, Task> mirror;

    public AgentHandler(IAgentRepository agents, IOfflineSyncManager manager)
    {
        this.agents = agents;
        mirror = agent => manager.SyncAgentAsync(agent, SyncOperation.Update);
    }

    public async Task UpdateAsync(Agent agent)
    {
        await agents.UpdateAsync(agent);
        await mirror(agent);
    }
}
