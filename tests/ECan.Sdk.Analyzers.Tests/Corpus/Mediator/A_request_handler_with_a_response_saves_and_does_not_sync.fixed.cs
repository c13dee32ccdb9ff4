// Reported: IRequestHandler<,>; the fix takes the token of the request.
using MediatR;

namespace Cases;

public sealed record CreateAgent(string Name) : IRequest<Agent>;

internal sealed class CreateAgentUseCase(IAgentRepository agents, IOfflineSyncManager manager)
    : IRequestHandler<CreateAgent, Agent>
{
    public async Task<Agent> Handle(CreateAgent request, CancellationToken cancellationToken)
    {
        var agent = new Agent { Name = request.Name };
        await agents.AddAsync(agent, cancellationToken); // expect ECAN1001
        await manager.SyncAgentAsync(agent, SyncOperation.Add, cancellationToken);
        return agent;
    }
}
