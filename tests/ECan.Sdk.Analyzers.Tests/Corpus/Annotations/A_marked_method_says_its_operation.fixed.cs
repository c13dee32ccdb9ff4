// Reported; the fix takes the operation from the attribute.
namespace Cases;

public interface IAgentDisk
{
    [SavesEntity(Operations = SyncOperations.Delete)]
    Task EraseAsync(Agent agent);
}

public sealed class AgentHandler(IAgentDisk disk, IOfflineSyncManager manager)
{
    public async Task DismissAsync(Agent agent)
    {
        await disk.EraseAsync(agent); // expect ECAN1001
        await manager.SyncAgentAsync(agent, SyncOperation.Delete);
    }
}
