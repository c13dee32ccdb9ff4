// Reported: a lambda added to an event is a handler.
using CommunityToolkit.Mvvm.Input;

namespace Cases;

public sealed class AgentPage
{
    public AgentPage(Button retire, IAgentRepository agents, Agent agent)
    {
        retire.Click += async (_, _) =>
        {
            agent.Status = "retired";
            await agents.UpdateAsync(agent); // expect ECAN1001
        };
    }
}
