// Reported as 1007: ConfigureAwait makes no difference.
namespace Cases;

public sealed class Shutdown(IOfflineSyncManager manager)
{
    public bool Save(Agent agent)
    {
        var sync = manager.SyncAgentAsync(agent, SyncOperation.Update);
        return sync.ConfigureAwait(false).GetAwaiter().GetResult().Success; // expect ECAN1007
    }
}
