// Reported: …Consumer.
using MassTransit;

namespace Cases;

public sealed record AgentMoved(Agent Agent, string OrgId);

public sealed class AgentMovedConsumer(IAgentRepository agents, IOfflineSyncManager manager)
    : IConsumer<AgentMoved>
{
    public async Task Consume(ConsumeContext<AgentMoved> context)
    {
        var agent = context.Message.Agent;
        agent.OrgId = context.Message.OrgId;
        await agents.UpdateAsync(agent, context.CancellationToken); // expect ECAN1001
        await manager.SyncAgentAsync(agent, SyncOperation.Update, context.CancellationToken);
    }
}
