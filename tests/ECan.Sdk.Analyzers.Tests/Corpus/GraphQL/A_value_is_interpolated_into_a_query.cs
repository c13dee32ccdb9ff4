// Reported as 1011: a quote in the name breaks the query, or changes it.
namespace Cases;

public static class AgentQueries
{
    public static string ByName(string name)
    {
        return $"query {{ queryAgents(qb: \"{name}\") }}"; // expect ECAN1011
    }
}
