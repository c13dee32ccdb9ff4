// Silent: setting a property and making a text are no steps that fail.
namespace Cases;

public sealed class AgentHandler(
    IAgentRepository agents,
    IDialogs dialogs,
    IOfflineSyncManager manager
)
{
    private int saved;

    public string LastMessage { get; private set; } = "";

    public async Task UpdateAsync(Agent agent)
    {
        try
        {
            await agents.UpdateAsync(agent);
            LastMessage = $"{agent.Name} saved";
            Interlocked.Increment(ref saved);
            await manager.SyncAgentAsync(agent, SyncOperation.Update);
        }
        catch (Exception problem)
        {
            dialogs.Tell(problem.Message);
        }
    }
}
