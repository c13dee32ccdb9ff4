using ECan.Sdk.Generators.Model;
using ECan.Sdk.Generators.Tests.Emit;

namespace ECan.Sdk.Generators.Tests.Binding;

/// <summary>The fields of AppSync's conflict detection: of them the version goes back, with updates and deletes.</summary>
public sealed class ConflictDetectionTests
{
    private const string Schema = """
        type Note { id: ID!, title: String, _version: Int!, _deleted: Boolean, _lastChangedAt: AWSTimestamp! }
        input CreateNoteInput { id: ID, title: String, _version: Int }
        input UpdateNoteInput { id: ID!, title: String, _version: Int, _deleted: Boolean, _lastChangedAt: AWSTimestamp }
        input DeleteNoteInput { id: ID!, _version: Int }
        type Mutation { createNote(input: CreateNoteInput!): Note, updateNote(input: UpdateNoteInput!): Note, deleteNote(input: DeleteNoteInput!): Note }
        type Query { getNote(id: ID!): Note }
        """;

    private static EntityModel Note(string mapping = "") =>
        Notes.Entity(Schema, $$"""{ "data_type": "note"{{mapping}} }""");

    [Fact]
    public void The_version_goes_with_updates_and_deletes_alone()
    {
        var note = Note();

        Assert.Equal("_version", note.VersionField);
        Assert.Equal(["id", "title"], Names(note.Add!));
        Assert.Equal(["id", "title", "_version"], Names(note.Update!));
        Assert.Equal(
            ["_version"],
            note.Update!.Input.Fields!.Value.Where(field => field.IsVersion)
                .Select(field => field.CloudName)
        );
        Assert.Contains("_version", note.Update.Selection, StringComparison.Ordinal);
        Assert.Equal(
            ["Id", "Title", "Version", "Deleted", "LastChangedAt"],
            note.Fields.Select(field => field.PropertyName)
        );
    }

    [Fact]
    public void It_may_be_excluded() =>
        Assert.Null(Note(""", "excluded_fields": ["_version"]""").VersionField);

    [Theory]
    [InlineData("_version: Int", "_version: String")]
    [InlineData("_version: Int", "version: Int")]
    public void What_only_looks_like_it_is_a_field_as_any_other(string from, string to)
    {
        var note = Notes.Entity(
            Schema.Replace(from, to, StringComparison.Ordinal),
            """{ "data_type": "note" }"""
        );

        Assert.Null(note.VersionField);
        Assert.Contains("ersion", Names(note.Add!)[^1], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null, null, "")]
    [InlineData(4L, null, ",\"_version\":4")]
    [InlineData(null, 3L, ",\"_version\":3")]
    [InlineData(4L, 3L, ",\"_version\":4")]
    [InlineData(4L, 5L, ",\"_version\":5")]
    public void The_newer_of_what_the_queue_and_the_entity_know_is_sent(
        long? told,
        long? local,
        string sent
    )
    {
        var mapper = new GeneratedMapper(GeneratedMapper.Of(Note()).Definition) { Version = told };
        var version = local is null ? "null" : $"{local}";
        var entity = $$"""{"id":"n","_version":{{version}}}""";

        Assert.Equal("""{"id":"n"}""", mapper.Add(entity));
        Assert.Equal($$"""{"id":"n"{{sent}}}""", mapper.Update(entity));
        Assert.Equal($$"""{"id":"n"{{sent}}}""", mapper.Delete(entity));
    }

    [Theory]
    [InlineData("\"x\"")]
    [InlineData("true")]
    [InlineData("1.5")]
    public void What_is_no_version_is_refused_by_name(string value)
    {
        var mapper = GeneratedMapper.Of(Note());
        var entity = $$"""{"id":"n","_version":{{value}}}""";

        Assert.Equal(
            "_version",
            Assert.Throws<CloudMappingException>(() => mapper.Update(entity)).Field
        );
        Assert.Equal(
            "_version",
            Assert.Throws<CloudMappingException>(() => mapper.Delete(entity)).Field
        );
    }

    [Fact]
    public void One_that_the_cloud_requires_is_missed_by_name()
    {
        var note = Notes.Entity(
            Schema.Replace(
                "title: String, _version: Int, _d",
                "title: String, _version: Int!, _d",
                StringComparison.Ordinal
            ),
            """{ "data_type": "note", "field_mapping": { "revision": "_version" } }"""
        );
        var mapper = GeneratedMapper.Of(note);
        var told = new GeneratedMapper(mapper.Definition) { Version = 2 };

        Assert.DoesNotContain(note.Fields, field => field.IsRequired);
        Assert.Equal("""{"id":"n","_version":2}""", told.Update("""{"id":"n"}"""));
        Assert.Equal(
            "revision",
            Assert.Throws<CloudMappingException>(() => mapper.Update("""{"id":"n"}""")).Field
        );
    }

    private static string[] Names(OperationModel operation) =>
        [.. operation.Input.Fields!.Value.Select(field => field.CloudName)];
}
