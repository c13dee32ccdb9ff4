// Reported: the fix stands behind the block, for a scope commits when it is left.
using System.Transactions;

namespace Cases;

public sealed class AgentHandler(
    IAgentRepository agents,
    ITaskRepository tasks,
    IOfflineSyncManager manager
)
{
    public async Task<string?> HireAsync(Agent agent, AgentTask task, CancellationToken token)
    {
        using (var scope = new TransactionScope(TransactionScopeAsyncFlowOption.Enabled))
        {
            await agents.AddAsync(agent, token); // expect ECAN1001
            await tasks.AddAsync(task, token); // expect ECAN1001
            scope.Complete();
        }

        return agent.Name;
    }
}
