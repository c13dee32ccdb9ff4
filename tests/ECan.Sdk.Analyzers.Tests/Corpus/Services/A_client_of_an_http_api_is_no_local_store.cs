// Silent: …Client is no known place to save to; it writes to a server.
namespace Cases;

public interface ISkillApiClient
{
    Task CreateAsync(AgentSkill skill);
}

public sealed class SkillHandler(ISkillApiClient api)
{
    public Task PublishAsync(AgentSkill skill) => api.CreateAsync(skill);
}
