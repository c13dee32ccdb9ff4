using System.Reflection;
using System.Xml.Linq;
using ECan.Sdk.Shapes.Tests.Cloud;

namespace ECan.Sdk.Shapes.Tests;

/// <summary>What of a schema becomes words in the code.</summary>
public sealed class GeneratedCodeTests
{
    [Fact]
    public void Deprecated_fields_and_values_warn_with_their_reason()
    {
        Assert.Equal("Say it in the title.", Reason(typeof(SensorInput), "Unit"));
        Assert.Equal("Nobody watches any more.", Reason(typeof(Purpose), "Old"));
        Assert.Null(Reason(typeof(SensorInput), "Title"));
    }

    [Theory]
    [InlineData(
        "T:ECan.Sdk.Shapes.Tests.Cloud.SensorInput",
        "A sensor & what it measures: \"<all>\" of it."
    )]
    [InlineData("P:ECan.Sdk.Shapes.Tests.Cloud.SensorInput.Title", "How people call it.")]
    [InlineData("T:ECan.Sdk.Shapes.Tests.Cloud.PlaceInput", "Where it hangs.")]
    [InlineData("T:ECan.Sdk.Shapes.Tests.Cloud.Purpose", "What a sensor is for.")]
    [InlineData("P:ECan.Sdk.Shapes.Tests.Cloud.Purpose.Measure", "Measures.")]
    public void Descriptions_are_the_documentation(string member, string summary)
    {
        var file = Path.ChangeExtension(typeof(SensorInput).Assembly.Location, ".xml");
        var found = XDocument
            .Load(file)
            .Descendants("member")
            .Single(one => (string?)one.Attribute("name") == member);

        Assert.Equal(summary, found.Element("summary")!.Value.Trim());
    }

    private static string? Reason(Type type, string member) =>
        type.GetProperty(member)!.GetCustomAttribute<ObsoleteAttribute>()?.Message;
}
