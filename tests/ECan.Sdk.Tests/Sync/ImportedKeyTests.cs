using System.Text.Json;
using ECan.Sdk.Queue;
using ECan.Sdk.Sync;

namespace ECan.Sdk.Tests.Sync;

/// <summary>What is read from data that another program wrote, as the files of the module.</summary>
public sealed class ImportedKeyTests
{
    private readonly WriteIntake intake = new(
        new(TestEntities.All),
        TimeProvider.System,
        int.MaxValue
    );

    [Theory]
    [InlineData("skill", """{"name":"n","id":"a"}""", """["a"]""")]
    [InlineData("skill", """{"id":7}""", """["7"]""")]
    [InlineData("agent_skill", """{"skid":"y","agid":"x"}""", """["x","y"]""")]
    public void A_key_is_found_by_its_local_names(string dataType, string json, string key) =>
        Assert.Equal(key, intake.FindKey(dataType, Json(json)));

    [Theory]
    [InlineData("unknown", """{"id":"a"}""")]
    [InlineData("skill", """{"name":"n"}""")]
    [InlineData("skill", """{"id":""}""")]
    [InlineData("agent_skill", """{"agid":"x"}""")]
    [InlineData("agent_skill", """{"agid":"","skid":"y"}""")]
    public void Without_a_whole_key_there_is_none(string dataType, string json) =>
        Assert.Null(intake.FindKey(dataType, Json(json)));

    [Fact]
    public void Half_a_character_is_no_key_and_no_reference()
    {
        Assert.Null(intake.FindKey("skill", Json("""{"id":"\ud800"}""")));
        Assert.Empty(
            intake.FindReferences("agent_skill", Json("""{"agid":"x","skid":"\ud800"}"""))
        );
    }

    [Fact]
    public void A_relation_refers_to_what_it_joins()
    {
        Assert.Equal(
            [new EntityReference("agent", """["x"]"""), new EntityReference("skill", """["y"]""")],
            intake.FindReferences("agent_skill", Json("""{"agid":"x","skid":"y"}"""))
        );
        Assert.Empty(intake.FindReferences("unknown", Json("""{"agid":"x"}""")));
    }

    private static JsonElement Json(string text)
    {
        using var document = JsonDocument.Parse(text);
        return document.RootElement.Clone();
    }
}
