namespace ECan.Sdk.Generators.Tests.Own;

/// <summary>How an object is made of what the cloud returns, and what becomes of a key that is made on add.</summary>
public sealed class ConstructionTests
{
    private const string Cloud = """{ "noteId": "n1", "title": "t", "rank": 7 }""";

    [Theory]
    [InlineData(
        "class Note { public string? Id { get; set; } public string Title { get; set; } = \"\"; public int? Rank { get; set; } }"
    )]
    [InlineData(
        "class Note { public string? Id { get; init; } public required string Title { get; init; } public int? Rank { get; init; } }"
    )]
    [InlineData("record Note(string? Id, string Title, int? Rank);")]
    [InlineData(
        "record Note(string Title) { public string? Id { get; init; } public int? Rank { get; set; } }"
    )]
    [InlineData(
        "record Note([property: CloudField(\"noteId\")] string? Number, [CloudField(\"title\")] string Heading, int? Rank = 3);"
    )]
    [InlineData(
        "class Note(string title, int? rank = 1) { public string? Id { get; set; } public string Title { get; } = title; public int? Rank { get; } = rank; }"
    )]
    [InlineData(
        "class Note { public Note() { } public Note(string? id, string title) { Id = id; Title = title; } public string? Id { get; } public string Title { get; } = \"\"; public int? Rank { get; set; } }"
    )]
    [InlineData(
        "class Note { internal Note(int? rank, bool done = true) { Rank = rank; } public string? Id { get; set; } public required string Title { get; set; } public int? Rank { get; } }"
    )]
    [InlineData(
        "class Note { [System.Diagnostics.CodeAnalysis.SetsRequiredMembers] public Note(string title) { Title = title; } public string? Id { get; set; } public required string Title { get; init; } public int? Rank { get; set; } }"
    )]
    [InlineData(
        "struct Note { public string? Id { get; set; } public string Title { get; set; } public int? Rank { get; set; } }"
    )]
    [InlineData("record struct Note(string? Id, string Title, int? Rank);")]
    [InlineData("readonly record struct Note(string? Id, string Title, int? Rank);")]
    [InlineData(
        "sealed record Note(string? Id, string Title, int? Rank) { public Note(Note other, int more) : this(other) { } }"
    )]
    [InlineData(
        "class @class { [CloudField(\"id\")] public string? @event { get; set; } public string Title { get; set; } = \"\"; public int? Rank { get; set; } }"
    )]
    public void All_kinds_of_types_are_made(string declaration)
    {
        var mapper = OwnProject.Mapper(
            $$"""namespace App { [SyncEntity("note")] public {{declaration}} }"""
        );

        var entity = mapper.ReadCloud(Cloud);

        Assert.Equal("""{"id":"n1","title":"t","rank":7}""", mapper.WriteLocal(entity));
        Assert.Equal(entity.GetType(), mapper.Definition.ClrType);
    }

    [Theory]
    [InlineData("class Note { public string? Id { get; set; }", true)]
    [InlineData("class Note { public Guid Id { get; set; }", true)]
    [InlineData("class Note { public Guid? Id { get; set; }", true)]
    [InlineData("class Note { public string? Id { get; init; }", false)]
    [InlineData("record Note(string? Id) {", false)]
    [InlineData("record struct Note(Guid Id) {", false)]
    public void A_key_that_is_made_is_written_back_where_it_can_be(
        string declaration,
        bool isWritten
    )
    {
        var mapper = OwnProject.Mapper(
            $$"""namespace App { [SyncEntity("note")] public {{declaration}} public string Title => "t"; } }"""
        );
        var entity = mapper.ReadCloud("""{ "noteId": "00112233-4455-6677-8899-aabbccddeeff" }""");
        const string Key = "3f2504e0-4f89-11d3-9a0c-0305e82c3301";

        mapper.Definition.SetKey!(entity, Key);

        Assert.Equal(isWritten, mapper.WriteLocal(entity).Contains(Key, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("long Id")]
    [InlineData("int? Id")]
    public void A_key_that_is_a_number_is_not_made_and_zero_is_none(string property)
    {
        var mapper = OwnProject.Mapper(
            $$"""namespace App { [SyncEntity("note")] public class Note { public {{property}} { get; set; } public string Title => "t"; } }"""
        );

        Assert.Null(mapper.Definition.SetKey);
        Assert.Equal(
            """{"title":"t"}""",
            mapper.WriteLocal(mapper.ReadCloud("""{ "noteId": "0" }"""))
        );
        Assert.Equal(
            """{"id":"5","title":"t"}""",
            mapper.WriteLocal(mapper.ReadCloud("""{ "noteId": 5 }"""))
        );
    }

    [Fact]
    public void Parts_of_a_key_that_have_no_value_are_left_out()
    {
        var mapper = OwnProject.Mapper(
            """namespace App { [SyncEntity("note")] public record Note(string Id, Guid OrgId, string Title); }""",
            mapping: """{ "data_type": "note", "field_mapping": { "id": "noteId" }, "key": ["noteId", "org_id"] }"""
        );

        Assert.Null(mapper.Definition.SetKey);
        Assert.Equal(
            """{"id":"1","title":"t"}""",
            mapper.WriteLocal(
                mapper.ReadCloud(
                    """{ "noteId": "1", "org_id": "00000000-0000-0000-0000-000000000000", "title": "t" }"""
                )
            )
        );
    }

    [Fact]
    public void A_computed_property_is_sent_and_not_read()
    {
        var mapper = OwnProject.Mapper(
            """namespace App { [SyncEntity("note")] public class Note { public string? Id { get; set; } public string Title => "It is " + Id; } }"""
        );

        Assert.Equal(
            """{"id":"1","title":"It is 1"}""",
            mapper.WriteLocal(mapper.ReadCloud("""{ "noteId": "1", "title": "else" }"""))
        );
    }
}
