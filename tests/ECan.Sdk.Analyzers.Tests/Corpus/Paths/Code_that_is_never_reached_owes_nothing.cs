// Silent: the save stands behind a throw.
namespace Cases;

public sealed class AgentHandler(IAgentRepository agents)
{
    public async Task UpdateAsync(Agent agent)
    {
        throw new NotSupportedException($"{agent.Name} is read-only.");
#pragma warning disable CS0162 // Comes back with the next release.
        await agents.UpdateAsync(agent);
#pragma warning restore CS0162
    }
}
