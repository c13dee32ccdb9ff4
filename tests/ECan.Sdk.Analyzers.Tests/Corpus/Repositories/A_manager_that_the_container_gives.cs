// Silent: where the manager comes from is of no importance.
using Microsoft.Extensions.DependencyInjection;

namespace Cases;

public sealed class AgentHandler(IServiceProvider services)
{
    public async Task UpdateAsync(Agent agent)
    {
        await services.GetRequiredService<IAgentRepository>().UpdateAsync(agent);
        var manager = services.GetRequiredService<IOfflineSyncManager>();
        await manager.SyncAgentAsync(agent, SyncOperation.Update);
    }
}
