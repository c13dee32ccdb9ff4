using ECan.Sdk.Generators.Model;

namespace ECan.Sdk.Generators.Tests.Binding;

public sealed class NestedTypeTests
{
    [Fact]
    public void Enums_have_members_in_Pascal_case()
    {
        var state = Assert.Single(Notes.Bind(Notes.Schema, Notes.Mapping()).Enums);

        Assert.Equal("State", state.ClassName);
        Assert.Equal(
            [
                new EnumValueModel("Open", "OPEN", null, null),
                new EnumValueModel("InProgress", "IN_PROGRESS", null, null),
                new EnumValueModel("Closed", "closed", null, "Never used."),
            ],
            state.Values
        );
    }

    [Fact]
    public void A_type_that_holds_itself_is_there_once()
    {
        var nested = Notes.Bind(Notes.Schema, Notes.Mapping()).NestedTypes;

        var part = nested.Single(type => type.ClassName == "PartInput");
        Assert.Equal(["Name", "Extra", "Parts"], part.Fields.Select(field => field.PropertyName));
        Assert.True(part.Fields[0].IsRequired);
        Assert.Equal("PartInput", part.Fields[2].Type.Element!.ClrName);
        Assert.True(part.Fields[2].Type.Element!.IsNullable);
    }

    [Fact]
    public void An_entity_within_itself_is_a_class_of_its_own()
    {
        var result = Notes.Bind(Notes.Schema, Notes.Mapping());

        var parent = result.Entity!.Fields.Single(field => field.LocalName == "parent");
        Assert.Equal("NestedNoteInput", parent.Type.ClrName);
        var nested = result.NestedTypes.Single(type => type.ClassName == "NestedNoteInput");
        Assert.Equal("NestedNoteInput", nested.Fields[nested.Fields.Count - 1].Type.ClrName);
    }

    [Fact]
    public void A_chain_of_types_may_be_longer_than_the_stack_is_deep()
    {
        const int Length = 20_000;
        var chain = string.Concat(
            Enumerable.Range(0, Length).Select(i => $"input T{i} {{ next: T{i + 1} }} ")
        );
        var result = Notes.Bind(
            $"{chain} input T{Length} {{ id: ID }} input Note {{ id: ID!, first: T0 }} type Mutation {{ addNotes(input: [Note]): ID }} type Query {{ a: ID }}",
            """{ "data_type": "note" }"""
        );

        Assert.Equal(Length + 1, result.NestedTypes.Count);
    }

    [Fact]
    public void Types_that_nothing_uses_are_not_there()
    {
        var result = Notes.Bind(
            Notes.Schema,
            Notes.Mapping("\"excluded_fields\": [\"state\", \"parts\", \"parent\"]")
        );

        Assert.Empty(result.Enums);
        Assert.Empty(result.NestedTypes);
    }

    [Fact]
    public void Errors_leave_no_types_behind()
    {
        var result = Notes.Bind(Notes.Schema, Notes.Plain());

        Assert.Null(result.Entity);
        Assert.Empty(result.Enums);
        Assert.Empty(result.NestedTypes);
    }

    [Fact]
    public void A_field_of_a_type_that_the_schema_lacks_is_left_to_the_schema_s_own_error()
    {
        var schema =
            "input Note { id: ID!, what: Nowhere } type Mutation { addNotes(input: [Note]): ID } type Query { a: ID }";
        var read = GraphQL.Schemas.Read(schema);
        var mapping = Mappings.MappingTexts.Read("""{ "data_type": "note" }""");
        var result = Generators.Binding.Binder.Bind(
            read,
            mapping,
            Generators.Binding.MappingCatalog.Of([mapping]),
            CancellationToken.None
        );

        Assert.NotEmpty(read.Diagnostics);
        Assert.Empty(result!.Diagnostics);
        Assert.Equal(["id"], result.Entity!.Fields.Select(field => field.LocalName));
    }
}
