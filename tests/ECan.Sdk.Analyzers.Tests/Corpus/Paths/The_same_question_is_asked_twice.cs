// Silent: save and sync hang on the same flag, which nobody changes in between.
namespace Cases;

public sealed class AgentHandler(
    IAgentRepository agents,
    IDialogs dialogs,
    IOfflineSyncManager manager
)
{
    public async Task VisitAsync(Agent agent, bool edited)
    {
        if (edited)
        {
            await agents.UpdateAsync(agent);
        }

        dialogs.Tell($"{agent.Name} was visited.");
        if (edited)
        {
            await manager.SyncAgentAsync(agent, SyncOperation.Update);
        }
    }
}
