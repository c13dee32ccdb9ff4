// Silent: what the await throws is the save's own failure.
namespace Cases;

public sealed class AgentHandler(
    IAgentRepository agents,
    IDialogs dialogs,
    IOfflineSyncManager manager
)
{
    public async Task UpdateAsync(Agent agent)
    {
        try
        {
            var saving = agents.UpdateAsync(agent);
            await saving;
            await manager.SyncAgentAsync(agent, SyncOperation.Update);
        }
        catch (InvalidOperationException problem)
        {
            dialogs.Tell(problem.Message);
        }
    }
}
