using ECan.Sdk.Generators.Model;

namespace ECan.Sdk.Generators.Tests.Binding;

/// <summary>What a mutation returns, recognised by its shape.</summary>
public sealed class ResultShapeTests
{
    private const string Types = """
        input NoteInput { id: ID!, title: String }
        type Note { id: ID!, title: String, state: State, author: Person, comments(limit: Int): [Note], first(n: Int!): String }
        type Person { name: String, address: Address, notes: [Note!] } type Address { street: String, city: City } type City { name: String, mayor: Person, region: Region }
        type Region { name: String } enum State { OPEN }
        type NoteResult { id: ID, success: Boolean!, error: String, upload_urls: AWSJSON }
        type NotePayload { requestId: String, note: Note } type Connection { items: [Note], nextToken: String }
        type NotesPayload { notes: [Note!], results: [NoteResult], errors: [String] } type Results { grid: [[Note]], results: [NoteResult!]! }
        type Done { at: String } type Empty { a(b: Int!): Int } union Either = Note | Done
        interface Named { id: ID!, name: String } type Query { a: ID }
        """;

    private const string NoteSelection = "{ id title state author { name address { street } } }";

    [Theory]
    [InlineData("AWSJSON", ResultShape.Json, "")]
    [InlineData("AWSJSON!", ResultShape.Json, "")]
    [InlineData("Boolean", ResultShape.Scalar, "")]
    [InlineData("[ID!]!", ResultShape.Scalar, "")]
    [InlineData("State", ResultShape.Scalar, "")]
    [InlineData("[NoteResult]", ResultShape.ItemResults, "{ id success error upload_urls }")]
    [InlineData("[NoteResult!]!", ResultShape.ItemResults, "{ id success error upload_urls }")]
    [InlineData("Done", ResultShape.Object, "{ at }")]
    [InlineData("Empty", ResultShape.Object, "{ __typename }")]
    [InlineData("Either", ResultShape.Object, "{ __typename }")]
    [InlineData("Named", ResultShape.Object, "{ id name }")]
    internal void A_result_is_recognised(string type, ResultShape shape, string selection)
    {
        var add = Add(type, "[NoteInput]!");

        Assert.Equal((shape, selection), (add.Result, add.Selection));
        Assert.Null(add.PayloadField);
    }

    [Theory]
    [InlineData("Note", ResultShape.Object)]
    [InlineData("[Note!]!", ResultShape.List)]
    internal void An_entity_is_selected_to_a_bounded_depth(string type, ResultShape shape)
    {
        var add = Add(type, "NoteInput!");

        Assert.Equal((shape, NoteSelection), (add.Result, add.Selection));
    }

    [Fact]
    public void A_payload_names_the_field_that_holds_the_entity()
    {
        var add = Add("NotePayload", "NoteInput!");

        Assert.Equal((ResultShape.Object, "note"), (add.Result, add.PayloadField));
        Assert.Equal("{ requestId note { id title state author { name } } }", add.Selection);
    }

    [Theory]
    [InlineData("NotesPayload", ResultShape.List, "notes")]
    [InlineData("Results", ResultShape.ItemResults, "results")]
    internal void A_payload_may_hold_a_list(string type, ResultShape shape, string field)
    {
        foreach (var input in new[] { "[NoteInput]!", "NoteInput!" })
        {
            var add = Add(type, input);

            Assert.Equal((shape, field), (add.Result, add.PayloadField));
            Assert.Contains(field + " { id ", add.Selection, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void One_answer_with_success_is_that_of_one_item_and_of_many_the_answer_as_a_whole()
    {
        Assert.Equal(ResultShape.ItemResults, Add("NoteResult", "NoteInput!").Result);
        Assert.Equal(ResultShape.Object, Add("NoteResult", "[NoteInput]!").Result);
    }

    private static OperationModel Add(string result, string input) =>
        Notes
            .Entity(
                $"{Types} type Mutation {{ addNotes(input: {input}): {result} }}",
                """{ "data_type": "note" }"""
            )
            .Add!;
}
