// Silent: the tracker gets the task and sees to it.
namespace Cases;

public interface IBackgroundWork
{
    void Track(Task work);
}

public sealed class AgentHandler(
    IAgentRepository agents,
    IBackgroundWork background,
    IOfflineSyncManager manager
)
{
    public async Task UpdateAsync(Agent agent)
    {
        await agents.UpdateAsync(agent);
        background.Track(manager.SyncAgentAsync(agent, SyncOperation.Update));
    }
}
