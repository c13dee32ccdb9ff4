// Silent: parts that are all constants make a constant.
namespace Cases;

public static class SkillQueries
{
    private const string Fields = "askid name owner";

    public const string Own = "query Own($id: ID!) { skill(id: $id) { " + Fields + " } }";

    public const string All = $"query All {{ skills {{ {Fields} }} }}";
}
