// Silent: this Agent is the project's own class, and no assembly names it as an entity.
namespace Cases;

public sealed class Agent
{
    public string? Name { get; set; }
}

public sealed class AgentHandler(IRepository<Agent> agents)
{
    public Task CreateAsync(string name) => agents.AddAsync(new Agent { Name = name });
}
