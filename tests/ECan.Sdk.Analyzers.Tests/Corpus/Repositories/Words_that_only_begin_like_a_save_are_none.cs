// Silent: AddressOf, Additional, Created, Savings, Updates and Removable are other words.
namespace Cases;

public interface IAgentFactsStore
{
    string AddressOf(Agent agent);
    int AdditionalRank(Agent agent);
    DateTimeOffset? CreatedAt(Agent agent);
    decimal Savings(Agent agent);
    int UpdatesOf(Agent agent);
    bool Removable(Agent agent);
}

public sealed class AgentCardHandler(IAgentFactsStore agents)
{
    public string Describe(Agent agent) =>
        agents.Removable(agent)
            ? $"{agents.AddressOf(agent)} {agents.CreatedAt(agent)} {agents.UpdatesOf(agent)}"
            : $"{agents.AdditionalRank(agent)} {agents.Savings(agent)}";
}
