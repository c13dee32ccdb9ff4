// Reported as 1004: a member, a copy, an id and an item of a loop are the entity that is saved after it.
namespace Cases;

public sealed class Team
{
    public Agent Lead { get; set; } = new();
}

public sealed class AgentHandler(IAgentRepository agents, IOfflineSyncManager manager)
{
    public async Task PromoteAsync(Team team)
    {
        var lead = team.Lead;
        await manager.SyncAgentAsync(lead, SyncOperation.Update); // expect ECAN1004
        await agents.UpdateAsync(team.Lead);
    }

    public async Task DismissAsync(Agent agent)
    {
        await manager.SyncAgentAsync(agent, SyncOperation.Delete); // expect ECAN1004
        await agents.DeleteAsync(agent.Id!);
    }

    public async Task RenameAsync(IReadOnlyList<Agent> team)
    {
        await manager.SyncAgentAsync(team, SyncOperation.Update); // expect ECAN1004
        foreach (var agent in team)
        {
            await agents.UpdateAsync(agent);
        }
    }

    public async Task SwapAsync(Agent first, Agent second)
    {
        await manager.SyncAgentAsync(first, SyncOperation.Update);
        await manager.SyncAgentAsync(second, SyncOperation.Update); // expect ECAN1004
        await agents.UpdateAsync(second);
    }
}
