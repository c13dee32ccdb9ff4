// Reported as 1005: the statement forgets the await.
namespace Cases;

public sealed class AgentHandler(IAgentRepository agents, IOfflineSyncManager manager)
{
    public async Task DismissAsync(string id)
    {
        await agents.DeleteAsync(id);
        await manager.DeleteAgentAsync(id); // expect ECAN1005
    }
}
