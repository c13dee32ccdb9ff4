using ECan.Sdk.Generators.Mappings;

namespace ECan.Sdk.Generators.Tests.Mappings;

public sealed class DataTypeNameTests
{
    [Theory]
    [InlineData("agent", true)]
    [InlineData("agent_skill2", true)]
    [InlineData("a", true)]
    [InlineData("", false)]
    [InlineData("Agent", false)]
    [InlineData("_agent", false)]
    [InlineData("2agents", false)]
    [InlineData("agent-skill", false)]
    [InlineData("agént", false)]
    [InlineData("agent\n", false)]
    public void A_name_is_a_small_letter_then_small_letters_digits_and_underscores(
        string name,
        bool valid
    ) => Assert.Equal(valid, DataTypeName.IsValid(name));

    [Theory]
    [InlineData("mappings/agent_skill.json", "agent_skill")]
    [InlineData("C:\\app\\mappings\\AgentSkill.json", "agent_skill")]
    [InlineData("skill_mapping.json", "skill")]
    [InlineData("skill.mapping.json", "skill")]
    [InlineData("mapping.json", "mapping")]
    [InlineData("/1.json", "skill")]
    [InlineData("", "skill")]
    public void A_file_name_gives_a_proposal(string path, string name) =>
        Assert.Equal(name, DataTypeName.ForFile(path));
}
