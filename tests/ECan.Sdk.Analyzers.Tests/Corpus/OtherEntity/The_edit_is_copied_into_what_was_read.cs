// Silent: the stored object takes the edits and is saved itself.
namespace Cases;

public sealed class AgentHandler(IAgentRepository agents, IOfflineSyncManager manager)
{
    public async Task PatchAsync(string id, Agent patch)
    {
        var stored = await agents.FindAsync(id) ?? throw new KeyNotFoundException(id);
        stored.Name = patch.Name ?? stored.Name;
        stored.Title = patch.Title ?? stored.Title;
        await agents.UpdateAsync(stored);
        await manager.SyncAgentAsync(stored, SyncOperation.Update);
    }
}
