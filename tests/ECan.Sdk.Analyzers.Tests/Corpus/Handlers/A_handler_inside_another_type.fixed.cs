// Reported: the nested type is the handler.
namespace Cases;

public static class RetireAgent
{
    public sealed record Command(Agent Agent);

    public sealed class Handler(IAgentRepository agents, IOfflineSyncManager manager)
    {
        public async Task HandleAsync(Command command)
        {
            command.Agent.Status = "retired";
            await agents.UpdateAsync(command.Agent); // expect ECAN1001
            await manager.SyncAgentAsync(command.Agent, SyncOperation.Update);
        }
    }
}
