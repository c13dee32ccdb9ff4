using ECan.Sdk.Sync;

namespace ECan.Sdk.Tests.Sync;

public sealed class EntityCatalogTests
{
    private readonly EntityCatalog catalog = new(TestEntities.All);

    [Fact]
    public void A_class_is_found_by_itself_and_by_its_base()
    {
        Assert.Equal("skill", catalog.Get(typeof(Skill)).DataType);
        Assert.Equal("skill", catalog.Get(typeof(SkillProxy)).DataType);
    }

    [Fact]
    public void An_unknown_class_is_told_which_ones_there_are()
    {
        var exception = Assert.Throws<ArgumentException>(() => catalog.Get(typeof(string)));
        Assert.Contains("System.String", exception.Message, StringComparison.Ordinal);
        Assert.Contains(
            "Agent (agent), AgentSkill (agent_skill), Skill (skill), Vehicle (vehicle).",
            exception.Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void An_unknown_data_type_is_told_which_ones_there_are()
    {
        var exception = Assert.Throws<ArgumentException>(() => catalog.Get("skil"));
        Assert.Contains("'skil'", exception.Message, StringComparison.Ordinal);
        Assert.Contains(
            "agent, agent_skill, skill, vehicle",
            exception.Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Two_definitions_of_one_data_type_are_rejected()
    {
        var exception = Assert.Throws<ArgumentException>(() =>
            new EntityCatalog([.. TestEntities.All, TestEntities.Skills()])
        );
        Assert.Contains(
            "two definitions of the data type 'skill'",
            exception.Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Two_definitions_of_one_class_are_rejected()
    {
        var exception = Assert.Throws<ArgumentException>(() =>
            new EntityCatalog([.. TestEntities.All, TestEntities.Skills("talent")])
        );
        Assert.Contains("'skill' and 'talent'", exception.Message, StringComparison.Ordinal);
    }
}
