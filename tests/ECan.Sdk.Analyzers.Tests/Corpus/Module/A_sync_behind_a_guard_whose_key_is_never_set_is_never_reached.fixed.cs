// Reported: nothing ever puts "agent" into the answer, so the path without a sync is the one that runs.
namespace Cases;

public sealed class AgentHandler(IAgentRepository agents, IOfflineSyncManager manager)
{
    public async Task<IDictionary<string, object>> SaveAsync(Agent agent, CancellationToken token)
    {
        var answer = new Dictionary<string, object> { ["success"] = true };
        await agents.UpdateAsync(agent, token); // expect ECAN1001
        answer["message"] = $"Agent {agent.Name} saved";

        if (answer.ContainsKey("agent"))
        {
            await manager.SyncAgentAsync(agent, SyncOperation.Update, token);
        }
        else
        {
            await manager.SyncAgentAsync(agent, SyncOperation.Update, token);
        }

        return answer;
    }
}
