// Silent: where the flag is not set nothing was saved.
namespace Cases;

public sealed class AgentHandler(
    IAgentRepository agents,
    IDialogs dialogs,
    IOfflineSyncManager manager
)
{
    public async Task HireAsync(Agent agent)
    {
        var saved = false;
        try
        {
            await agents.AddAsync(agent);
            saved = true;
        }
        catch (InvalidOperationException problem)
        {
            dialogs.Tell(problem.Message);
        }

        if (saved)
        {
            await manager.SyncAgentAsync(agent, SyncOperation.Add);
        }
    }
}
