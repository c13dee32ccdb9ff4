namespace ECan.Sdk.Generators.Tests.Binding;

/// <summary>What is said of keys.</summary>
public sealed class KeyRuleTests
{
    [Theory]
    [InlineData(
        "\"ident\"",
        "(2,10): Error ECAN0124: 'key' names the field 'ident', which 'NoteInput' does not have."
    )]
    [InlineData(
        "[\"rank\"]",
        "(2,11): Error ECAN0122: 'rank' cannot be part of the key of 'note': it is of type 'Int'. A key is made of ID and String fields."
    )]
    [InlineData(
        "[\"id\", \"id\"]",
        "(2,17): Error ECAN0122: 'id' cannot be part of the key of 'note': it is named twice. Remove one of the two."
    )]
    public void A_named_key_must_be_a_text_of_the_cloud(string key, string expected) =>
        Notes.AssertReports(Notes.Schema, Notes.Mapping($"\"key\": {key}"), expected);

    [Fact]
    public void The_local_name_of_a_key_is_told_from_the_cloud_s() =>
        Notes.AssertReports(
            Notes.Schema,
            Notes.Mapping("\"key\": [\"no\"], \"field_mapping\": { \"no\": \"id\" }"),
            "(2,11): Error ECAN0124: 'key' names the field 'no', which 'NoteInput' does not have. 'no' is the local name: write 'id', the cloud's."
        );

    [Theory]
    [InlineData("vid: ID, name: String!", "vid")]
    [InlineData("name: String!, vid: ID!", "vid")]
    [InlineData("name: String!, rank: Int", "name")]
    [InlineData("rank: Int", "id")]
    public void A_key_that_does_not_show_must_be_named(string fields, string proposed) =>
        Notes.AssertReports(
            $"input Note {{ {fields} }} type Mutation {{ addNotes(input: [Note]): ID }} type Query {{ a: ID }}",
            """{ "data_type": "note" }""",
            $"(1,16): Error ECAN0121: The key of 'note' cannot be seen: 'Note' does not begin with a field of type ID!. Name it in the mapping: \"key\": [\"{proposed}\"]."
        );

    [Fact]
    public void An_input_must_have_the_key() =>
        Notes.AssertReports(
            """
            input NewNote { title: String } input ChangedNote { id: ID!, title: String }
            type Mutation { addNote(input: NewNote): ID, updateNote(input: ChangedNote): ID }
            type Query { a: ID }
            """,
            """{ "data_type": "note" }""",
            "(1,16): Error ECAN0123: The mutation 'addNote' takes 'NewNote', which has no field 'id', so the cloud cannot know which entity is meant. Add the key to 'NewNote' in the schema, or name another key."
        );
}
