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
        await manager.SyncAgentAsync(agent, SyncOperation.Add, token);
        await manager.SyncTaskAsync(task, SyncOperation.Add, token);

        return agent.Name;
    }
}
