// Silent: all holes are constants, so the text is one.
namespace Cases;

public sealed class SkillQueries
{
    private const string Fields = "askid name owner";

    public string All() => $"query All {{ skills {{ {Fields} }} }}";

    public string Of() => "query Of($" + nameof(AgentSkill.Owner) + ": String) { " + Fields + " }";
}
