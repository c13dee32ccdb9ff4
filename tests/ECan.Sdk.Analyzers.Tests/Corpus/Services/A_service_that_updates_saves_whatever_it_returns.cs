// Reported: the exception is for Create and Add only.
namespace Cases;

public sealed record UpdateAnswer(string Message);

public interface IAgentService
{
    Task<UpdateAnswer> UpdateAgentAsync(Agent agent);
}

public sealed class AgentHandler(IAgentService agents)
{
    public async Task<string> EditAsync(Agent agent)
    {
        var answer = await agents.UpdateAgentAsync(agent); // expect ECAN1001
        return answer.Message;
    }
}
