namespace Prelude;

/// <summary>A local store of one kind of entity.</summary>
public interface IRepository<T>
{
    Task<T?> FindAsync(string id, CancellationToken token = default);
    Task<IReadOnlyList<T>> AllAsync(CancellationToken token = default);
    Task AddAsync(T entity, CancellationToken token = default);
    Task UpdateAsync(T entity, CancellationToken token = default);
    Task DeleteAsync(string id, CancellationToken token = default);
}

/// <summary>Says what came of it: the entity as it was stored, whether it was there, how many rows.</summary>
public interface ISkillRepository
{
    Task<AgentSkill?> FindAsync(string id, CancellationToken token = default);
    Task<IReadOnlyList<AgentSkill>> OfOwnerAsync(string owner, CancellationToken token = default);
    Task<AgentSkill> AddAsync(AgentSkill skill, CancellationToken token = default);
    Task AddRangeAsync(IReadOnlyCollection<AgentSkill> skills, CancellationToken token = default);
    Task<bool> UpdateAsync(AgentSkill skill, CancellationToken token = default);
    Task<int> DeleteAsync(string skillId, CancellationToken token = default);
    Task SaveAsync(AgentSkill skill, CancellationToken token = default);
}

public interface IAgentRepository
{
    Task<Agent?> FindAsync(string id, CancellationToken token = default);
    Task AddAsync(Agent agent, CancellationToken token = default);
    Task UpdateAsync(Agent agent, CancellationToken token = default);
    Task DeleteAsync(string agentId, CancellationToken token = default);
}

public interface ITaskRepository
{
    Task<AgentTask?> FindAsync(string id, CancellationToken token = default);
    Task AddAsync(AgentTask task, CancellationToken token = default);
    Task UpdateAsync(AgentTask task, CancellationToken token = default);
    Task DeleteAsync(AgentTask task, CancellationToken token = default);
}

public interface IVehicleRepository
{
    Task<VehicleInfo?> FindAsync(string id, CancellationToken token = default);
    Task AddAsync(VehicleInfo vehicle, CancellationToken token = default);
    Task UpdateAsync(VehicleInfo vehicle, CancellationToken token = default);
    Task UpdateStatusAsync(string vehicleId, string status, CancellationToken token = default);
    Task DeleteAsync(VehicleInfo vehicle, CancellationToken token = default);
}

public interface IAgentSkillRelationRepository
{
    Task<IReadOnlyList<AgentSkillRelation>> OfAgentAsync(
        string agentId,
        CancellationToken token = default
    );
    Task AddAsync(AgentSkillRelation relation, CancellationToken token = default);
    Task AddAsync(
        IReadOnlyCollection<AgentSkillRelation> relations,
        CancellationToken token = default
    );
    Task DeleteAsync(AgentSkillRelation relation, CancellationToken token = default);
    Task DeleteAsync(
        IReadOnlyCollection<AgentSkillRelation> relations,
        CancellationToken token = default
    );
}

/// <summary>A store without tasks.</summary>
public interface IToolStore
{
    AgentTool? Find(string id);
    IReadOnlyList<AgentTool> All();
    void Add(AgentTool tool);
    bool Update(AgentTool tool);
    void Delete(AgentTool tool);
}

public interface IAvatarStore
{
    Task<AvatarResource?> FindAsync(string id, CancellationToken token = default);
    Task AddAsync(AvatarResource avatar, CancellationToken token = default);
    Task UpdateAsync(AvatarResource avatar, CancellationToken token = default);
    Task DeleteAsync(AvatarResource avatar, CancellationToken token = default);
}
