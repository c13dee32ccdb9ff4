// Reported as 1011: concatenation.
namespace Cases;

public static class AgentMutations
{
    public static string Remove(string id)
    {
        return "mutation { removeAgents(input: [{ oid: \"" + id + "\" }]) }"; // expect ECAN1011
    }
}
