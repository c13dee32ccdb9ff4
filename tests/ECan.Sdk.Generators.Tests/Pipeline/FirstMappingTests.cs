using ECan.Sdk.Generators.Tests.Support;

namespace ECan.Sdk.Generators.Tests.Pipeline;

/// <summary>What a project is told that has a schema and no mapping.</summary>
public sealed class FirstMappingTests
{
    private const string Path = "schema/api.graphql";

    [Fact]
    public void The_data_types_of_the_default_schema_are_named()
    {
        var message = GeneratorProject.Run([ECanFiles.Schema]).Diagnostics()[^1];

        Assert.Contains("Warning ECAN0304: ", message, StringComparison.Ordinal);
        Assert.Matches("These could be mapped: ('[a-z_]+', ){8}\\.\\.\\.\\.", message);
        Assert.Contains("'agent_skill'", message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("addNotes(input: [Note]!): AWSJSON", "'note'")]
    [InlineData("createEntry(input: Note!): Note2", "'entry'")]
    [InlineData("addEntries(input: [Note]!): AWSJSON", "'entry'")]
    [InlineData("reportBoxes(input: [Note]!): AWSJSON", "'box'")]
    [InlineData("addAddresses(input: [Note]!): AWSJSON", "'address'")]
    [InlineData("addClass(input: Note!): Boolean", "'class'")]
    [InlineData("addNotes(input: [Note]!): AWSJSON, addThings(id: ID!): AWSJSON", "'note'")]
    public void Names_of_mutations_give_names_of_data_types(string mutation, string expected)
    {
        var message = Assert.Single(Run(mutation));

        Assert.StartsWith($"{Path}(2,6): Warning ECAN0304: ", message, StringComparison.Ordinal);
        Assert.Contains($"These could be mapped: {expected}.", message, StringComparison.Ordinal);
        Assert.Contains(
            $$"""Begin with 'mappings/{{expected.Trim('\'')}}_mapping.json': { "data_type": "{{expected.Trim('\'')}}" }.""",
            message,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("startEngine(input: Note!): Boolean")]
    [InlineData("addThings(id: ID!): AWSJSON")]
    public void Where_nothing_looks_like_an_entity_that_is_said(string mutation) =>
        Assert.Contains(
            "Nor does any mutation look as if it wrote an entity",
            Assert.Single(Run(mutation)),
            StringComparison.Ordinal
        );

    [Fact]
    public void Any_mapping_ends_it_and_so_does_any_error()
    {
        const string schema =
            "type Query { a: ID } input Note { id: ID! } type Mutation { addNotes(input: [Note]!): ID }";

        Assert.Empty(
            GeneratorProject.Run([(Path, schema), (Scenario.NotePath, Scenario.Note)]).Diagnostics()
        );
        Assert.DoesNotContain(
            GeneratorProject.Run([(Path, schema), (Scenario.NotePath, "{")]).Diagnostics(),
            line => line.Contains("ECAN0304", StringComparison.Ordinal)
        );
        Assert.DoesNotContain(
            GeneratorProject.Run([(Path, schema + " type Query { a: ID }")]).Diagnostics(),
            line => line.Contains("ECAN0304", StringComparison.Ordinal)
        );
    }

    private static string[] Run(string mutation) =>
        GeneratorProject
            .Run([
                (
                    Path,
                    $$"""
                    input Note { id: ID!, title: String } type Note2 { id: ID! } type Query { a: ID }
                    type Mutation { {{mutation}} }
                    """
                ),
            ])
            .Diagnostics();
}
