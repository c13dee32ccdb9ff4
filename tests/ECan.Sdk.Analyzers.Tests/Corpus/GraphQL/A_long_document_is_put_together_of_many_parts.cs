// Reported as 1011, once, where the text begins.
namespace Cases;

public static class AgentMutations
{
    private const string Fields = "agid name";

    public static string Rename(string id, string name)
    {
        return "mutation Rename { updateAgents(input: [{ " // expect ECAN1011
            + $"agid: \"{id}\", name: \"{name}\""
            + " }]) { "
            + Fields
            + " } }";
    }
}
