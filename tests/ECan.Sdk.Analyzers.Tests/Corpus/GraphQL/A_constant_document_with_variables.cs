// Silent: the value travels beside the text.
namespace Cases;

public static class SkillQueries
{
    private const string Document = """
        query Of($qb: String) {
          queryAgentSkills(qb: $qb)
        }
        """;

    public static Task<IReadOnlyList<AgentSkill>> OfAsync(
        IOfflineSyncManager manager,
        string owner
    ) =>
        manager.QueryAsync<AgentSkill>(
            new()
            {
                Field = "queryAgentSkills",
                Document = Document,
                Result = SyncResultShape.Json,
            },
            variables => variables.WriteString("qb", owner)
        );
}
