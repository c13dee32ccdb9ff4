using ECan.Sdk.Generators.Tests.Support;

namespace ECan.Sdk.Generators.Tests.Pipeline;

/// <summary>Which files the generator takes, and as what.</summary>
public sealed class InputFileTests
{
    [Theory]
    [InlineData("api.graphql", "note_mapping.json")]
    [InlineData("API.GRAPHQLS", "NOTE_MAPPING.JSON")]
    public void Names_tell_the_kind(string schema, string mapping) =>
        Assert.Contains(
            "Note.g.cs",
            GeneratorProject.Run([(schema, Scenario.Schema), (mapping, Scenario.Note)]).HintNames()
        );

    [Fact]
    public void Metadata_tells_the_kind_of_any_name() =>
        Assert.Contains(
            "Note.g.cs",
            GeneratorProject
                .Run(
                    [("api.txt", Scenario.Schema), ("note.json", Scenario.Note)],
                    kinds: new() { ["api.txt"] = "Schema", ["note.json"] = "mapping" }
                )
                .HintNames()
        );

    [Fact]
    public void Empty_metadata_leaves_it_to_the_name_and_other_metadata_says_that_the_file_is_not_ours()
    {
        var project = GeneratorProject.Run(
            [.. Scenario.Files, ("queries.graphql", "query { a }"), ("other.json", "not JSON")],
            kinds: new() { [Scenario.NotePath] = "", ["queries.graphql"] = "Operations" }
        );

        Assert.Empty(project.Diagnostics());
        Assert.Contains("Note.g.cs", project.HintNames());
    }

    [Fact]
    public void A_schema_may_stand_in_several_files()
    {
        var project = GeneratorProject.Run([
            ("b.graphql", "input Note { id: ID! }"),
            ("a.graphql", "type Mutation { addNotes(input: [Note]): ID } type Query { a: ID }"),
            (Scenario.NotePath, Scenario.Note),
        ]);

        Assert.Empty(project.Diagnostics());
        Assert.Equal(["ECanSync.g.cs", "Note.g.cs"], project.HintNames());
    }
}
