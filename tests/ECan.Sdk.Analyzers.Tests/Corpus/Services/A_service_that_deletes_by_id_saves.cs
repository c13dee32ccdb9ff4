// Reported: the method names the entity, the parameter its id.
namespace Cases;

public interface IWorkforceService
{
    Task DeleteAgentAsync(string agentId);
}

public sealed class WorkforceHandler(IWorkforceService workforce, IOfflineSyncManager manager)
{
    public async Task DismissAsync(string agentId)
    {
        await workforce.DeleteAgentAsync(agentId); // expect ECAN1001
    }
}
