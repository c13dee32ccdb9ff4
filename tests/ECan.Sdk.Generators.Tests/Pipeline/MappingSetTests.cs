using ECan.Sdk.Generators.Tests.Support;

namespace ECan.Sdk.Generators.Tests.Pipeline;

/// <summary>What mappings and schema say as a whole.</summary>
public sealed class MappingSetTests
{
    [Fact]
    public void The_second_file_of_a_data_type_is_refused_and_the_first_generated()
    {
        var project = Scenario.RunWith("mappings/zz_mapping.json", "{\n \"data_type\": \"note\" }");

        Assert.Equal(
            [
                "mappings/zz_mapping.json(2,15): Error ECAN0112: The data type 'note' already has a mapping: 'mappings/note_mapping.json'. Merge the two files, or rename the data type of one.",
            ],
            project.Diagnostics()
        );
        Assert.Contains("Note.g.cs", project.HintNames());
        Assert.Empty(project.CompilerDiagnostics());
    }

    [Fact]
    public void A_mapping_without_a_schema_is_refused_at_its_first_line()
    {
        var project = GeneratorProject.Run([(Scenario.NotePath, Scenario.Note)]);

        Assert.Equal(
            [
                "mappings/note_mapping.json(1,1): Error ECAN0110: There is no schema for the mapping of 'note'. Add the SDL file of the AppSync API to the project, for example as 'schema/appsync_schema.graphql'.",
            ],
            project.Diagnostics()
        );
    }

    [Fact]
    public void A_schema_that_cannot_be_read_is_told_alone()
    {
        var project = Scenario.RunWith(Scenario.SchemaPath, "input Note {");

        Assert.Matches(
            @"^schema/api\.graphql\(1,\d+\): Error ECAN0001: ",
            Assert.Single(project.Diagnostics())
        );
        Assert.Equal(["ECanSync.g.cs"], project.HintNames());
        Assert.Empty(project.CompilerDiagnostics());
    }

    [Fact]
    public void A_schema_with_another_error_still_serves()
    {
        var project = Scenario.RunWith(
            Scenario.SchemaPath,
            Scenario.Schema + " type Broken { a: Nowhere }"
        );

        Assert.Contains("ECAN0007", Assert.Single(project.Diagnostics()), StringComparison.Ordinal);
        Assert.Contains("Note.g.cs", project.HintNames());
    }

    [Fact]
    public void A_mapping_with_an_error_of_its_own_is_bound_and_not_generated()
    {
        var project = Scenario.RunWith(
            Scenario.NotePath,
            """{ "data_type": "note", "keys": 1, "excluded_fields": ["titel"] }"""
        );

        Assert.Equal(
            ["ECAN0103", "ECAN0126"],
            project.Result.Diagnostics.Select(diagnostic => diagnostic.Id)
        );
        Assert.DoesNotContain("Note.g.cs", project.HintNames());
        Assert.Contains("Tag.g.cs", project.HintNames());
    }

    [Fact]
    public void Errors_in_all_mappings_leave_an_empty_list_so_that_its_absence_adds_no_errors()
    {
        var project = GeneratorProject.Run(
            [(Scenario.SchemaPath, Scenario.Schema), (Scenario.NotePath, "{")],
            source: "internal class C { public object Entities => App.Cloud.ECanSync.Entities; }"
        );

        Assert.Equal(["ECAN0101"], project.Result.Diagnostics.Select(diagnostic => diagnostic.Id));
        Assert.Empty(project.CompilerDiagnostics());
    }

    [Theory]
    [InlineData(
        "input ECanSync { id: ID! }",
        "ECanSync",
        "'ECanSync' cannot be generated: the class of the data type 'other' would have the name of the class that holds the generated methods."
    )]
    [InlineData(
        "input note { id: ID! }",
        "note",
        "'Note' cannot be generated: the class of the data type 'other' would have the name of the class of the data type 'note'."
    )]
    [InlineData(
        "input Other { id: ID!, note: Note }",
        "Other",
        "'Note' cannot be generated: a type within 'other' would have the name of the class of the data type 'note'."
    )]
    [InlineData(
        "input Other { id: ID!, part: PART } input PART { a: Int }",
        "Other",
        "'PART' cannot be generated: a type within 'other' would have the name of a type within 'note'."
    )]
    [InlineData(
        "input Other { id: ID!, part: part } enum part { A }",
        "Other",
        "'Part' cannot be generated: an enum of 'other' would have the name of a type within 'note'."
    )]
    public void A_name_is_generated_once(string types, string type, string expected)
    {
        var project = GeneratorProject.Run([
            (
                Scenario.SchemaPath,
                $"{Scenario.Schema} {types} extend type Mutation {{ addOthers(input: [{type}]): ID }}"
            ),
            (Scenario.NotePath, Scenario.Note),
            ("mappings/other_mapping.json", """{ "data_type": "other" }"""),
        ]);

        Assert.Equal(
            [
                $"mappings/other_mapping.json(1,16): Error ECAN0140: {expected} Name another 'graphql_type' or 'data_type', or rename the type in the schema.",
            ],
            project.Diagnostics()
        );
        Assert.Contains("Note.g.cs", project.HintNames());
        Assert.Empty(project.CompilerDiagnostics());
    }

    [Fact]
    public void Two_data_types_that_differ_in_underscores_only_share_their_methods()
    {
        var project = GeneratorProject.Run([
            (Scenario.SchemaPath, Scenario.Schema),
            (Scenario.NotePath, Scenario.Note),
            ("mappings/note_2_mapping.json", """{ "data_type": "note_", "graphql_type": "Tag" }"""),
        ]);

        Assert.Equal(
            [
                "mappings/note_mapping.json(1,16): Error ECAN0140: 'SyncNoteAsync' cannot be generated: the method of the data type 'note' would have the name of the method of the data type 'note_'. Name another 'graphql_type' or 'data_type', or rename the type in the schema.",
            ],
            project.Diagnostics()
        );
    }
}
