// Silent: "agent" is the data type of what was saved.
using System.Text.Json;

namespace Cases;

public sealed class AgentHandler(IAgentRepository agents, IOfflineSyncManager manager)
{
    public async Task UpdateAsync(Agent agent, JsonElement local)
    {
        await agents.UpdateAsync(agent);
        await manager.SyncToCloudAsync("agent", local, SyncOperation.Update);
    }
}
