// Reported as 1011: a definition is text with variables.
namespace Cases;

public static class SkillQueries
{
    public static SyncQueryDefinition Of(string owner) =>
        new()
        {
            Field = "queryAgentSkills",
            Document = $"query Of {{ queryAgentSkills(qb: \"{owner}\") }}", // expect ECAN1011
            Result = SyncResultShape.Json,
        };
}
