// Reported: the only implementation in this project holds no manager, and a manager in another service does not help.
namespace Cases;

public interface ISkillService
{
    Task SaveAsync(AgentSkill skill);
}

public interface IAgentService
{
    Task SaveAsync(Agent agent);
}

public sealed class SkillService(ISkillRepository skills) : ISkillService
{
    public Task SaveAsync(AgentSkill skill) => skills.SaveAsync(skill);
}

public sealed class AgentService(IOfflineSyncManager manager) : IAgentService
{
    public Task SaveAsync(Agent agent) => manager.SyncAgentAsync(agent, SyncOperation.Update);
}

public sealed class SkillController(ISkillService skills, IAgentService agents)
{
    public Task SaveAsync(AgentSkill skill) => skills.SaveAsync(skill); // expect ECAN1001

    public Task SaveAsync(Agent agent) => agents.SaveAsync(agent);
}
