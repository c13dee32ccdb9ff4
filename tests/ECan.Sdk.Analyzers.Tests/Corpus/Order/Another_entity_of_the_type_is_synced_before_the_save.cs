// Reported at the saves, not at the syncs: those are of other agents, or of what may be another.
namespace Cases;

public sealed class Team
{
    public Agent Lead { get; set; } = new();
}

public sealed class AgentHandler(IAgentRepository agents, IOfflineSyncManager manager)
{
    public async Task ReplaceAsync(Agent before, Agent after)
    {
        await manager.SyncAgentAsync(before, SyncOperation.Update);
        await agents.UpdateAsync(after); // expect ECAN1001
    }

    public async Task PromoteAsync(Team old, Team young)
    {
        await manager.SyncAgentAsync(old.Lead, SyncOperation.Update);
        await agents.UpdateAsync(young.Lead); // expect ECAN1001
    }

    public async Task MoveAsync(string id, string otherId)
    {
        var one = await agents.FindAsync(id);
        var other = await agents.FindAsync(otherId);
        await manager.SyncAgentAsync(one!, SyncOperation.Update);
        await agents.UpdateAsync(other!); // expect ECAN1001
    }

    public async Task NextAsync(Agent agent, Agent next)
    {
        await manager.SyncAgentAsync(agent, SyncOperation.Update);
        agent = next;
        await agents.UpdateAsync(agent); // expect ECAN1001
    }

    public async Task DismissAsync(Agent agent, string id)
    {
        await manager.SyncAgentAsync(agent, SyncOperation.Update);
        await agents.DeleteAsync(id); // expect ECAN1001
    }
}
