using ECan.Sdk.Generators.Model;

namespace ECan.Sdk.Generators.Tests.Binding;

/// <summary>How the fields of an entity come out of the schema.</summary>
public sealed class EntityFieldTests
{
    private static readonly EntityModel Note = Notes.Entity(Notes.Schema, Notes.Mapping());

    [Fact]
    public void An_entity_is_called_after_its_type_and_its_methods_after_the_data_type()
    {
        Assert.Equal("note", Note.DataType);
        Assert.Equal("Note", Note.MethodName);
        Assert.Equal("NoteInput", Note.ClassName);
        Assert.Equal("NoteInput", Note.GraphQLType);
        Assert.Equal("A note.", Note.Description);
        Assert.Equal(["id"], Note.Key);
        Assert.Empty(Note.References);
        Assert.Empty(Note.DroppedFields);
        Assert.False(Note.OmitNullFields);
    }

    [Theory]
    [InlineData("id", ValueKind.String)]
    [InlineData("rank", ValueKind.Int)]
    [InlineData("score", ValueKind.Float)]
    [InlineData("done", ValueKind.Boolean)]
    [InlineData("body", ValueKind.Json)]
    [InlineData("tags", ValueKind.String)]
    [InlineData("due", ValueKind.Date)]
    [InlineData("at", ValueKind.Time)]
    [InlineData("changed", ValueKind.DateTime)]
    [InlineData("seen", ValueKind.Timestamp)]
    [InlineData("link", ValueKind.Url)]
    [InlineData("state", ValueKind.Enum)]
    [InlineData("parts", ValueKind.List)]
    internal void The_schema_decides_on_the_kind(string field, ValueKind kind) =>
        Assert.Equal(kind, Field(Note, field).Type.Kind);

    [Fact]
    public void The_fields_stand_in_the_order_of_the_schema() =>
        Assert.Equal(
            "Id Owner Title Rank Score Done Body Tags Due At Changed Seen Link State Parts Parent",
            string.Join(' ', Note.Fields.Select(field => field.PropertyName))
        );

    [Fact]
    public void A_field_is_required_where_the_cloud_wants_it_and_nothing_else_gives_it()
    {
        Assert.Equal(
            ["owner"],
            Note.Fields.Where(field => field.IsRequired).Select(field => field.LocalName)
        );
        Assert.False(Field(Note, "owner").Type.IsNullable);
        Assert.True(Field(Note, "id").Type.IsNullable);

        var withDefault = Notes.Entity(
            Notes.Schema,
            Notes.Mapping("\"default_values\": { \"owner\": \"me\" }")
        );
        Assert.DoesNotContain(withDefault.Fields, field => field.IsRequired);

        var withSchemaDefault = Notes.Entity(
            Notes.Schema.Replace(
                "  id: ID!, owner: String!",
                "  id: ID!, owner: String! = \"me\"",
                StringComparison.Ordinal
            ),
            Notes.Mapping()
        );
        Assert.DoesNotContain(withSchemaDefault.Fields, field => field.IsRequired);
    }

    [Fact]
    public void A_renamed_field_has_the_local_name_in_the_class_and_the_cloud_s_in_the_key()
    {
        var note = Notes.Entity(
            Notes.Schema,
            Notes.Mapping("\"field_mapping\": { \"note_no\": \"id\", \"title\": \"\" }")
        );

        var key = Field(note, "note_no");
        Assert.Equal(("NoteNo", "id"), (key.PropertyName, key.CloudName));
        Assert.Equal(["id"], note.Key);
        Assert.DoesNotContain(note.Fields, field => field.CloudName == "title");
        Assert.Equal(["title"], note.DroppedFields);
    }

    [Fact]
    public void An_excluded_field_is_neither_in_the_class_nor_in_an_input()
    {
        var note = Notes.Entity(
            Notes.Schema,
            Notes.Mapping(
                "\"excluded_fields\": [\"rank\"], \"field_mapping\": { \"no\": \"rank\" }"
            )
        );

        Assert.DoesNotContain(note.Fields, field => field.CloudName == "rank");
        Assert.DoesNotContain(note.Add!.Input.Fields!.Value, field => field.CloudName == "rank");
        Assert.Equal(["no"], note.DroppedFields);
    }

    [Fact]
    public void A_listed_String_is_held_as_what_it_says()
    {
        var note = Notes.Entity(
            Notes.Schema,
            Notes.Mapping(
                """
                "json_serialize_fields": ["body", "tags"], "aws_date_fields": ["due", "title"], "aws_datetime_fields": ["changed", "owner", "seen"]
                """
            )
        );

        Assert.Equal(ValueKind.Json, Field(note, "tags").Type.Kind);
        Assert.Equal(ValueKind.DateText, Field(note, "title").Type.Kind);
        Assert.Equal(ValueKind.DateTimeText, Field(note, "owner").Type.Kind);
        Assert.Equal(ValueKind.Timestamp, Field(note, "seen").Type.Kind);
        Assert.Equal(
            ValueKind.Json,
            note.Update!.Input.Fields!.Value.Single(field => field.CloudName == "tags").Type.Kind
        );
    }

    [Fact]
    public void References_carry_both_names()
    {
        var note = Notes.Entity(
            Notes.Schema,
            Notes.Mapping(
                "\"references\": { \"owner\": \"user\" }, \"field_mapping\": { \"by\": \"owner\" }"
            ),
            """{ "data_type": "user" }"""
        );

        Assert.Equal([new ReferenceModel("by", "owner", "user")], note.References);
    }

    [Fact]
    public void A_reference_is_not_judged_while_another_mapping_cannot_be_read() =>
        Assert.NotEmpty(
            Notes
                .Entity(
                    Notes.Schema,
                    Notes.Mapping("\"references\": { \"owner\": \"user\" }"),
                    "{ \"data_type\": "
                )
                .References
        );

    [Fact]
    public void Omit_null_fields_reaches_the_model() =>
        Assert.True(
            Notes.Entity(Notes.Schema, Notes.Mapping("\"omit_null_fields\": true")).OmitNullFields
        );

    private static FieldModel Field(EntityModel entity, string localName) =>
        entity.Fields.Single(field => field.LocalName == localName);
}
