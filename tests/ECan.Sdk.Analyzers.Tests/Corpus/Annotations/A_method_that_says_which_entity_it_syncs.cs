// Silent: the attribute names the entity, the call has only its id.
namespace Cases;

public interface IOutbox
{
    [SyncsEntity(typeof(Agent))]
    Task PutAgentAsync(string id);
}

public sealed class AgentHandler(IAgentRepository agents, IOutbox outbox)
{
    public async Task EditAsync(string id, Agent agent)
    {
        await agents.UpdateAsync(agent);
        await outbox.PutAgentAsync(id);
    }
}
