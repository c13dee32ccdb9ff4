// Reported: an interface named …Handler with a request, made by the project itself.
namespace Cases.Commands;

public interface ICommandHandler<TCommand>
{
    Task HandleAsync(TCommand command, CancellationToken cancellationToken);
}

public sealed record Retire(Agent Agent);

public sealed class RetireHandler(IAgentRepository agents, IOfflineSyncManager manager)
    : ICommandHandler<Retire>
{
    public async Task HandleAsync(Retire command, CancellationToken cancellationToken)
    {
        var agent = command.Agent;
        agent.Status = "retired";
        await agents.UpdateAsync(agent, cancellationToken); // expect ECAN1001
        await manager.SyncAgentAsync(agent, SyncOperation.Update, cancellationToken);
    }
}
