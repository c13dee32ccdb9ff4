// Reported: an id is what a save answers.
namespace Cases;

public interface IAgentService
{
    Task<string> CreateAsync(Agent agent);
}

public sealed class AgentHandler(IAgentService agents)
{
    public async Task<string> HireAsync(Agent agent)
    {
        var id = await agents.CreateAsync(agent); // expect ECAN1001
        return $"hired as {id}";
    }
}
