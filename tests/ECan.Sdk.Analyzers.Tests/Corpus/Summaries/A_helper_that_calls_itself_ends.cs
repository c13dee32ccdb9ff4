// Reported: the saves of the whole tree, at the one call from outside.
namespace Cases;

public sealed class AgentHandler(IAgentRepository agents)
{
    public async Task MoveTreeAsync(Agent root, string organization)
    {
        await MoveAsync(root, organization, depth: 0); // expect ECAN1001
    }

    private async Task MoveAsync(Agent agent, string organization, int depth)
    {
        agent.OrgId = organization;
        await agents.UpdateAsync(agent);
        if (depth < 10 && agent.SupervisorId is { } above)
        {
            var next = await agents.FindAsync(above);
            if (next is not null)
            {
                await MoveAsync(next, organization, depth + 1);
            }
        }
    }
}
