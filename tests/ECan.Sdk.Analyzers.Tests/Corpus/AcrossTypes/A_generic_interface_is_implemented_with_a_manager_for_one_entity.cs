// Reported for the agent: only the repository of skills holds a manager.
namespace Cases;

public sealed class SyncedSkills(IRepository<AgentSkill> inner, IOfflineSyncManager manager)
    : IRepository<AgentSkill>
{
    public Task<AgentSkill?> FindAsync(string id, CancellationToken token = default) =>
        inner.FindAsync(id, token);

    public Task<IReadOnlyList<AgentSkill>> AllAsync(CancellationToken token = default) =>
        inner.AllAsync(token);

    public async Task AddAsync(AgentSkill entity, CancellationToken token = default)
    {
        await inner.AddAsync(entity, token);
        await manager.SyncSkillAsync(entity, SyncOperation.Add, token);
    }

    public async Task UpdateAsync(AgentSkill entity, CancellationToken token = default)
    {
        await inner.UpdateAsync(entity, token);
        await manager.SyncSkillAsync(entity, SyncOperation.Update, token);
    }

    public async Task DeleteAsync(string id, CancellationToken token = default)
    {
        await inner.DeleteAsync(id, token);
        await manager.DeleteSkillAsync(id, token);
    }
}

public sealed class EditHandler(IRepository<AgentSkill> skills, IRepository<Agent> agents)
{
    public Task EditAsync(AgentSkill skill) => skills.UpdateAsync(skill);

    public Task EditAsync(Agent agent) => agents.UpdateAsync(agent); // expect ECAN1001
}
