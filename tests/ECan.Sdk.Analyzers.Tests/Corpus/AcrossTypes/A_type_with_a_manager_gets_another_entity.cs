// Reported: the publisher gets the agent; the relation that was saved goes nowhere.
namespace Cases;

public sealed class AgentPublisher(IOfflineSyncManager manager)
{
    public Task PublishAsync(Agent agent) => manager.SyncAgentAsync(agent, SyncOperation.Update);
}

public sealed class HireHandler(IAgentSkillRelationRepository relations, AgentPublisher publisher)
{
    public async Task TeachAsync(Agent agent, AgentSkillRelation relation)
    {
        await relations.AddAsync(relation); // expect ECAN1001
        await publisher.PublishAsync(agent);
    }
}
