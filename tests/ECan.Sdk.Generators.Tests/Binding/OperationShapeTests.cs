using ECan.Sdk.Generators.Model;

namespace ECan.Sdk.Generators.Tests.Binding;

/// <summary>Which mutations and queries are found, and how they take their input.</summary>
public sealed class OperationShapeTests
{
    [Fact]
    public void Operations_are_found_by_the_data_type()
    {
        var note = Notes.Entity(Notes.Schema, Notes.Mapping());

        Assert.Equal(
            "addNotes updateNotes removeNotes getNotes queryNotes",
            $"{note.Add!.Field} {note.Update!.Field} {note.Delete!.Field} {note.Get!.Field} {note.Query!.Field}"
        );
        Assert.Equal("input", note.Add.Argument);
        Assert.Equal("[NoteInput]!", note.Add.ArgumentType);
        Assert.True(note.Add.TakesList);
        Assert.Empty(note.Add.Arguments);
    }

    [Theory]
    [InlineData("addNotes", "updateNotes")]
    [InlineData("addNote", "updateNote")]
    [InlineData("createNotes", "updateNotes")]
    [InlineData("reportNotes", "updateNotes")]
    public void Verbs_and_numbers_are_those_of_the_schema(string add, string update)
    {
        var note = Notes.Entity(
            $"input N {{ id: ID! }} type Mutation {{ {add}(n: N): ID, {update}(n: N): ID, deleteNote(id: ID!): ID }} type Query {{ a: ID }}",
            """{ "data_type": "note" }"""
        );

        Assert.Equal(
            (add, update, "deleteNote"),
            (note.Add!.Field, note.Update!.Field, note.Delete!.Field)
        );
        Assert.Null(note.Get);
        Assert.Null(note.Query);
        Assert.False(note.Add.TakesList);
        Assert.Equal("n", note.Add.Argument);
    }

    [Theory]
    [InlineData("story", "addStories")]
    [InlineData("box", "addBoxes")]
    [InlineData("agent_skill", "addAgentSkills")]
    public void Plurals_are_English(string dataType, string mutation) =>
        Assert.Equal(
            mutation,
            Notes
                .Entity(
                    $"input N {{ id: ID! }} type Mutation {{ {mutation}(n: N): ID }} type Query {{ a: ID }}",
                    $$"""{ "data_type": "{{dataType}}" }"""
                )
                .Add!.Field
        );

    [Fact]
    public void The_type_is_looked_for_before_the_data_type_and_all_operations_are_of_one_of_them()
    {
        const string Schema = """
            input Skill { id: ID! } input AgentSkill { askid: ID! }
            type Mutation { addSkills(input: [Skill]): ID, addAgentSkills(input: [AgentSkill]): ID, removeSkills(ids: [ID]): ID }
            type Query { getSkills(ids: String): AWSJSON }
            """;

        var agentSkill = Notes.Entity(
            Schema,
            """{ "data_type": "skill", "graphql_type": "AgentSkill" }"""
        );
        Assert.Equal("addAgentSkills", agentSkill.Add!.Field);
        Assert.Null(agentSkill.Delete);
        Assert.Null(agentSkill.Get);
        Assert.Equal(
            "removeSkills",
            Notes.Entity(Schema, """{ "data_type": "skill" }""").Delete!.Field
        );
    }

    [Fact]
    public void A_type_that_no_mutation_is_called_after_leaves_the_data_type()
    {
        var vehicle = Notes.Entity(
            "input VehicleInfo { vid: ID, vname: String! } type Mutation { reportVehicles(input: [VehicleInfo]!): AWSJSON } type Query { a: ID }",
            """{ "data_type": "vehicle", "graphql_type": "VehicleInfo", "key": "vid" }"""
        );

        Assert.Equal("reportVehicles", vehicle.Add!.Field);
        Assert.Null(vehicle.Update);
        Assert.Equal(["vid"], vehicle.Key);
    }

    [Fact]
    public void Null_means_that_there_is_no_such_operation()
    {
        var note = Notes.Entity(
            Notes.Schema,
            Notes.Plain("\"operations\": { \"delete\": null, \"get\": null, \"update\": null }")
        );

        Assert.NotNull(note.Add);
        Assert.Null(note.Update);
        Assert.Null(note.Delete);
        Assert.Null(note.Get);
        Assert.NotNull(note.Query);
    }

    [Fact]
    public void Given_arguments_travel_in_the_cloud_s_form_and_optional_ones_are_left_out()
    {
        var note = Notes.Entity(
            Notes.Schema.Replace(
                "addNotes(input: [NoteInput]!)",
                "addNotes(settings: AWSJSON!, input: [NoteInput]!, limit: Int, mode: Int! = 1)",
                StringComparison.Ordinal
            ),
            Notes.Mapping(
                "\"arguments\": { \"add\": { \"settings\": { \"a\": [] }, \"limit\": 5 } }"
            )
        );

        Assert.Equal(
            [
                new ArgumentModel("settings", "AWSJSON!", "\"{\\\"a\\\":[]}\""),
                new ArgumentModel("limit", "Int", "5"),
            ],
            note.Add!.Arguments
        );
    }

    [Fact]
    public void The_argument_called_input_takes_the_items_else_the_one_that_is_required()
    {
        const string Types = "input N { id: ID! } input Condition { a: Int } type Query { a: ID } ";

        Assert.Equal("input", Argument("a: Condition!, input: N", "\"a\": {}"));
        Assert.Equal("n", Argument("condition: Condition, n: N!", ""));

        static string Argument(string arguments, string given) =>
            Notes
                .Entity(
                    $"{Types} type Mutation {{ addNote({arguments}): ID }}",
                    $$"""{ "data_type": "note", "arguments": { "add": { {{given}} } } }"""
                )
                .Add!.Argument;
    }

    [Fact]
    public void Each_operation_writes_the_fields_of_its_own_input()
    {
        var note = Notes.Entity(
            """
            input NewNote { id: ID, title: String!, made: String } input ChangedNote { id: ID!, title: String, version: Int! }
            type Mutation { addNote(input: NewNote!): ID, updateNote(input: ChangedNote!): ID }
            type Query { a: ID }
            """,
            """{ "data_type": "note" }"""
        );

        Assert.Equal("NewNote", note.ClassName);
        Assert.Equal(
            ["id", "title", "made", "version"],
            note.Fields.Select(field => field.CloudName)
        );
        Assert.Equal(
            ["title"],
            note.Fields.Where(field => field.IsRequired).Select(field => field.CloudName)
        );
        Assert.Equal(["id", "title!", "made"], Inputs(note.Add!));
        Assert.Equal(["id!", "title", "version!"], Inputs(note.Update!));
    }

    private static IEnumerable<string> Inputs(OperationModel operation) =>
        operation.Input.Fields!.Value.Select(field =>
            field.CloudName + (field.Type.IsNullable ? "" : "!")
        );
}
