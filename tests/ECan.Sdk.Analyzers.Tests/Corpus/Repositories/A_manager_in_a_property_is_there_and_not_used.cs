// Reported: the fix uses the property.
namespace Cases;

public sealed class AgentHandler
{
    public required IAgentRepository Agents { get; init; }

    public required IOfflineSyncManager Cloud { get; init; }

    public async Task RetireAsync(string id)
    {
        var agent = await Agents.FindAsync(id) ?? throw new KeyNotFoundException(id);
        agent.Status = "retired";
        await Agents.UpdateAsync(agent); // expect ECAN1001
    }
}
