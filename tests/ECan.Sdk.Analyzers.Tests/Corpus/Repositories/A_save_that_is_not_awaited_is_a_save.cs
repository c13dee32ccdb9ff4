// Reported: whether somebody waits for it or not, the row is written.
namespace Cases;

public sealed class AgentHandler(IAgentRepository agents)
{
    public void Touch(Agent agent)
    {
        agent.UpdatedAt = TimeProvider.System.GetUtcNow();
        _ = agents.UpdateAsync(agent); // expect ECAN1001
    }
}
