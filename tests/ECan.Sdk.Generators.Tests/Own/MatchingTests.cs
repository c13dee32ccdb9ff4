using ECan.Sdk.Generators.Tests.Emit;

namespace ECan.Sdk.Generators.Tests.Own;

/// <summary>Which field a property is.</summary>
public sealed class MatchingTests
{
    private const string Rest = "public required string Title { get; set; }";

    [Theory]
    [InlineData("public string? Id { get; set; }", "the local name in Pascal case")]
    [InlineData("public string? id { get; set; }", "the local name")]
    [InlineData("public string? NoteId { get; set; }", "the cloud name in Pascal case")]
    [InlineData("public string? noteId { get; set; }", "the cloud name")]
    [InlineData("public string? Note_ID { get; set; }", "the cloud name in another case")]
    [InlineData("[CloudField(\"id\")] public string? Nr { get; set; }", "the local name is named")]
    [InlineData(
        "[CloudField(\"noteId\")] public string? Nr { get; set; }",
        "the cloud name is named"
    )]
    [InlineData(
        "[JsonPropertyName(\"id\")] public string? Nr { get; set; }",
        "by the name for JSON"
    )]
    [InlineData(
        "[JsonPropertyName(\"key\")] public string? Id { get; set; }",
        "a name for other JSON"
    )]
    [InlineData(
        "[JsonPropertyName(\"title\"), CloudField(\"id\")] public string? Nr { get; set; }",
        "the cloud's name wins"
    )]
    public void A_property_is_found(string property, string way)
    {
        var mapper = OwnProject.Mapper(
            $$"""namespace App { [SyncEntity("note")] public class Note { {{property}} {{Rest}} } }"""
        );

        var entity = mapper.ReadCloud("""{ "noteId": "n1", "title": "t" }""");

        Assert.True(
            mapper.WriteLocal(entity) is """{"id":"n1","title":"t"}""",
            $"{way}: {mapper.WriteLocal(entity)}"
        );
    }

    [Fact]
    public void Snake_camel_and_pascal_case_are_one_name()
    {
        var mapper = OwnProject.Mapper(
            $$"""
            namespace App
            {
                [SyncEntity("note")]
                public class Note
                {
                    public string? Id { get; set; }
                    {{Rest}}
                    public string? OrgId { get; set; }
                    public DateTimeOffset? edited_at { get; set; }
                }
            }
            """
        );

        var entity = mapper.ReadCloud(
            """{ "noteId": "1", "title": "t", "org_id": "o", "editedAt": "2026-11-23T08:00:00Z" }"""
        );

        Assert.Equal("o", GeneratedMapper.Get(entity, "OrgId"));
        Assert.Equal(
            """{"id":"1","title":"t","org_id":"o","editedAt":"2026-11-23T08:00:00+00:00"}""",
            mapper.WriteLocal(entity)
        );
    }

    [Fact]
    public void Inherited_properties_count_and_private_static_and_ignored_ones_do_not()
    {
        var mapper = OwnProject.Mapper(
            $$"""
            namespace App
            {
                public abstract class Entity
                {
                    public string? Id { get; set; }
                    public virtual int? Rank { get; set; }
                    protected string? OrgId { get; set; }
                }

                [SyncEntity("note")]
                public class Note : Entity
                {
                    {{Rest}}
                    public override int? Rank { get => base.Rank; set => base.Rank = value; }
                    private double? Score { get; set; }
                    public static bool? Done { get; set; }
                    [CloudIgnore] public DateOnly? Due { get; set; }
                    [CloudField] internal string[]? Tags { get; set; }
                    public string this[int index] => "";
                }
            }
            """
        );

        var entity = mapper.ReadCloud(
            """{ "noteId": "1", "title": "t", "rank": 4, "tags": ["a"] }"""
        );

        Assert.Equal("""{"id":"1","title":"t","rank":4,"tags":["a"]}""", mapper.WriteLocal(entity));
    }

    [Fact]
    public void Properties_of_a_generic_base_have_the_types_that_they_have_here()
    {
        var mapper = OwnProject.Mapper(
            """
            namespace App
            {
                public abstract class Entity<TKey, TList> { public TKey? Id { get; set; } public List<TList>? Tags { get; init; } }
                [SyncEntity("note")] public class Note : Entity<Guid, string> { public required string Title { get; set; } }
            }
            """
        );
        const string Cloud =
            """{"id":"00112233-4455-6677-8899-aabbccddeeff","title":"t","tags":["a"]}""";

        Assert.Equal(
            Cloud,
            mapper.WriteLocal(
                mapper.ReadCloud(Cloud.Replace("\"id\"", "\"noteId\"", StringComparison.Ordinal))
            )
        );
    }

    [Fact]
    public void What_the_mapping_excludes_nobody_misses() =>
        OwnProject.Mapper(
            $$"""namespace App { [SyncEntity("note")] public class Note { public string? Id { get; set; } {{Rest}} public int? Rank { get; set; } } }""",
            mapping: """{ "data_type": "note", "field_mapping": { "id": "noteId" }, "excluded_fields": ["rank"] }"""
        );

    [Fact]
    public void A_default_of_the_mapping_stands_for_a_property()
    {
        var mapper = OwnProject.Mapper(
            """namespace App { [SyncEntity("note")] public class Note { public string? Id { get; set; } } }""",
            OwnProject.Schema.Replace(
                "updateNotes(input: [Note]!): AWSJSON",
                "",
                StringComparison.Ordinal
            ),
            """{ "data_type": "note", "field_mapping": { "id": "noteId" }, "default_values": { "title": "new" } }"""
        );

        Assert.Equal("""{"noteId":"1","title":"new"}""", mapper.Add("""{"id":"1"}"""));
    }
}
