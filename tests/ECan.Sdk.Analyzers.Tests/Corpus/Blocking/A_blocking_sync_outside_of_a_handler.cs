// Reported as 1007 wherever it stands.
namespace Cases;

public sealed class Shutdown(IOfflineSyncManager manager, Agent current)
{
    public void Run()
    {
        manager.SyncAgentAsync(current, SyncOperation.Update).Wait(TimeSpan.FromSeconds(5)); // expect ECAN1007
    }
}
