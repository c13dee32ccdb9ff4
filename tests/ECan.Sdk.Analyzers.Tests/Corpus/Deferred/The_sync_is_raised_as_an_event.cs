// Silent: an event may sync; it gets the agent.
namespace Cases;

public sealed class AgentHandler
{
    private readonly IAgentRepository agents;

    public AgentHandler(IAgentRepository agents, IOfflineSyncManager manager)
    {
        this.agents = agents;
        Saved += agent => manager.SyncAgentAsync(agent, SyncOperation.Update);
    }

    public event Func<Agent, Task> Saved;

    public async Task UpdateAsync(Agent agent)
    {
        await agents.UpdateAsync(agent);
        await Saved(agent);
    }
}
