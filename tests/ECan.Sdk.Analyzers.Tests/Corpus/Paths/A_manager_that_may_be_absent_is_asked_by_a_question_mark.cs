// Silent: ?. is the same question.
namespace Cases;

public sealed class AgentHandler(IAgentRepository agents, IOfflineSyncManager? sync)
{
    public async Task UpdateAsync(Agent agent)
    {
        await agents.UpdateAsync(agent);
        await (
            sync?.SyncAgentAsync(agent, SyncOperation.Update) ?? Task.FromResult<SyncResult>(null!)
        );
    }
}
