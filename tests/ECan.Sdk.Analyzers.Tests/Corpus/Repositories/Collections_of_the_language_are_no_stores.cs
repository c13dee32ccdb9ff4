// Silent: lists, sets and dictionaries have Add and Remove too.
namespace Cases;

public sealed class SelectionHandler
{
    private readonly List<AgentSkill> chosen = [];
    private readonly HashSet<Agent> seen = [];
    private readonly Dictionary<string, AgentTask> byId = [];

    public int Toggle(AgentSkill skill, Agent agent, AgentTask task)
    {
        if (!chosen.Remove(skill))
        {
            chosen.Add(skill);
        }

        seen.Add(agent);
        byId.Add(task.Id ?? "", task);
        return chosen.Count + seen.Count;
    }
}
