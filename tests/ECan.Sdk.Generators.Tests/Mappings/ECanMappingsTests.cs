using System.Text.Json;
using ECan.Sdk.Generators.Mappings;
using ECan.Sdk.Generators.Tests.Diagnostics;

namespace ECan.Sdk.Generators.Tests.Mappings;

/// <summary>The mapping files that the SDK ships, and the JSON schema that helps editors with others.</summary>
public sealed class ECanMappingsTests
{
    private static readonly string Folder = Repository.PathOf("mappings");

    [Fact]
    public void All_are_read_without_a_complaint()
    {
        var results = Directory
            .GetFiles(Folder, "*_mapping.json")
            .Select(file =>
                MappingReader.Read(
                    Path.GetFileName(file),
                    File.ReadAllText(file),
                    CancellationToken.None
                )
            )
            .ToList();

        Assert.Empty(results.SelectMany(result => result.Diagnostics.Printed()));
        Assert.Equal(
            [
                "agent",
                "agent_skill",
                "agent_task",
                "agent_tool",
                "avatar_resource",
                "knowledge",
                "skill",
                "skill_knowledge",
                "skill_tool",
                "task",
                "task_skill",
                "tool",
                "vehicle",
            ],
            results.Select(result => result.Mapping!.DataType!.Value).Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public void Editors_offer_the_keys_that_the_build_reads()
    {
        using var schema = JsonDocument.Parse(
            File.ReadAllText(Path.Combine(Folder, "mapping.schema.json"))
        );

        Assert.Equal(
            MappingKeys.Readers.Keys.Order(StringComparer.Ordinal),
            schema
                .RootElement.GetProperty("properties")
                .EnumerateObject()
                .Select(property => property.Name)
                .Order(StringComparer.Ordinal)
        );
    }
}
