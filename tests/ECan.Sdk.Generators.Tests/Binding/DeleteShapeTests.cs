using ECan.Sdk.Generators.Model;
using ECan.Sdk.Generators.Tests.Diagnostics;

namespace ECan.Sdk.Generators.Tests.Binding;

/// <summary>How the input of a delete is filled.</summary>
public sealed class DeleteShapeTests
{
    [Fact]
    public void An_object_is_filled_from_templates_and_from_what_is_called_alike()
    {
        var note = Notes.Entity(Notes.Schema, Notes.Mapping());

        var delete = note.Delete!;
        Assert.Equal(
            ("removeNotes", "input", "[RemoveOrder]!", true),
            (delete.Field, delete.Argument, delete.ArgumentType, delete.TakesList)
        );
        Assert.Equal(
            ["oid={Key}", "owner={Field owner}", "reason=gone"],
            delete.Input.TemplateFields!.Value.Select(Written)
        );
        Assert.All(delete.Input.TemplateFields!.Value, field => Assert.True(field.IsRequired));
    }

    [Fact]
    public void Templates_hold_text_placeholders_alternatives_and_braces()
    {
        var note = Notes.Entity(
            Notes.Schema,
            Notes.Plain(
                """
                "delete": { "oid": "n#{key}", "owner": "{ owner | account }", "reason": "{{gone}} {title}{rank}" }, "field_mapping": { "name": "title", "by_": "owner" }
                """
            )
        );

        Assert.Equal(
            ["oid=n#{Key}", "owner={Field by_|Account}", "reason={gone} {Field name}{Field rank}"],
            note.Delete!.Input.TemplateFields!.Value.Select(Written)
        );
    }

    [Theory]
    [InlineData("[ID!]!", true)]
    [InlineData("[ID]", true)]
    [InlineData("ID!", false)]
    [InlineData("String!", false)]
    public void Ids_get_the_key(string type, bool takesList)
    {
        var note = Notes.Entity(
            Notes.Schema.Replace("input: [RemoveOrder]!", $"ids: {type}", StringComparison.Ordinal),
            Notes.Plain()
        );

        var delete = note.Delete!;
        Assert.Equal(
            ("ids", type, takesList),
            (delete.Argument, delete.ArgumentType, delete.TakesList)
        );
        Assert.Equal("{Key}", Written(delete.Input.Scalar!));
        Assert.Null(delete.Input.TemplateFields);
    }

    [Fact]
    public void The_parts_of_a_relation_s_key_are_filled_by_name_and_its_version_too()
    {
        var relation = Notes.Entity(
            """
            input Link { from_id: ID!, to_id: ID!, _version: Int }
            input UnlinkInput { a: String, from_id: ID!, to_id: ID!, _version: Int, also: [ID] }
            type Mutation { addLinks(input: [Link]!): AWSJSON, removeLink(condition: UnlinkInput, input: UnlinkInput!): Boolean }
            type Query { a: ID }
            """,
            """{ "data_type": "link", "field_mapping": { "from": "from_id" } }"""
        );

        Assert.Equal(["from_id", "to_id"], relation.Key);
        var fields = relation.Delete!.Input.TemplateFields!.Value;
        Assert.Equal(
            ["from_id={Field from}", "to_id={Field to_id}", "_version={Version _version}"],
            fields.Select(Written)
        );
        Assert.Equal(
            [ValueKind.String, ValueKind.String, ValueKind.Int],
            fields.Select(field => field.Template.Type.Kind)
        );
        Assert.Equal([true, true, false], fields.Select(field => field.IsRequired));
        Assert.False(relation.Delete.TakesList);
        Assert.Equal("input", relation.Delete.Argument);
    }

    private const string Gates = """
        input Gate { site: ID!, number: ID!, owner: String, _version: Int }
        input Condition { owner: String }
        type Query { a: ID }
        type Mutation {
          addGates(input: [Gate]!): Boolean
          updateGates(input: [Gate]!): Boolean
          deleteGate(if: Condition, site: ID!, number: ID!, who: String!, force: Boolean!, _version: Int): Boolean
        }
        """;

    private const string Forced = "\"arguments\": { \"delete\": { \"force\": true } }";

    [Fact]
    public void The_parts_of_a_key_may_be_arguments()
    {
        var gate = Notes.Entity(
            Gates,
            $$"""{ "data_type": "gate", "delete": { "who": "{owner|account}" }, {{Forced}} }"""
        );

        var delete = gate.Delete!;
        Assert.Equal(
            ["site ID!", "number ID!", "who String!", "_version Int"],
            delete.ItemArguments.Select(argument => $"{argument.Name} {argument.Type}")
        );
        Assert.Equal(
            [
                "site={Field site}",
                "number={Field number}",
                "who={Field owner|Account}",
                "_version={Version _version}",
            ],
            delete.Input.TemplateFields!.Value.Select(Written)
        );
        Assert.Equal("force", Assert.Single(delete.Arguments).Name);
        Assert.False(delete.TakesList);
        Assert.Equal("_version", gate.VersionField);
    }

    [Fact]
    public void An_argument_that_nothing_fills_is_missed()
    {
        var result = Notes.Bind(Gates, $$"""{ "data_type": "gate", {{Forced}} }""");

        Assert.Equal(["ECAN0119"], result.Diagnostics.Select(problem => problem.Id));

        result = Notes.Bind(
            Gates.Replace("who: String!", "tenant: ID!", StringComparison.Ordinal),
            $$"""{ "data_type": "gate", {{Forced}} }"""
        );
        Assert.Equal(
            $"{Notes.Path}(1,16): Error ECAN0132: The mutation 'deleteGate' requires 'tenant: ID!' in 'deleteGate'. Say what goes there: \"delete\": {{ \"tenant\": \"...\" }}.",
            Assert.Single(result.Diagnostics.Printed())
        );
    }

    [Fact]
    public void A_part_that_has_one_value_for_all_is_no_part_of_the_item()
    {
        var gate = Notes.Entity(
            Gates.Replace("who: String!", "tenant: ID!", StringComparison.Ordinal),
            """{ "data_type": "gate", "arguments": { "delete": { "force": true, "tenant": "t" } } }"""
        );

        Assert.Equal(
            ["site", "number", "_version"],
            gate.Delete!.ItemArguments.Select(argument => argument.Name)
        );
        Assert.Equal(
            ["force", "tenant"],
            gate.Delete.Arguments.Select(argument => argument.Name).Order()
        );
    }

    [Fact]
    public void Ids_beside_a_condition_are_the_items()
    {
        var note = Notes.Entity(
            Notes.Schema.Replace(
                "(input: [RemoveOrder]!)",
                "(id: ID!, condition: RemoveOrder)",
                StringComparison.Ordinal
            ),
            Notes.Plain()
        );

        Assert.Equal("id", note.Delete!.Argument);
        Assert.NotNull(note.Delete.Input.Scalar);
    }

    private static string Written(TemplateFieldModel field) =>
        $"{field.CloudName}={Written(field.Template)}";

    private static string Written(TemplateModel template) =>
        string.Concat(
            template.Parts.Select(part =>
                part.Literal ?? $"{{{string.Join('|', part.Alternatives.Select(Written))}}}"
            )
        );

    private static string Written(TemplateSource source) =>
        source.LocalName is null ? $"{source.Kind}" : $"{source.Kind} {source.LocalName}";
}
