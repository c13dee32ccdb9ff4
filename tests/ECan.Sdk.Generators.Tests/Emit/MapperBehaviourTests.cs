using System.Text.Json.Nodes;
using ECan.Sdk.Generators.Model;

namespace ECan.Sdk.Generators.Tests.Emit;

public class MapperBehaviourTests
{
    private static readonly Lazy<GeneratedMapper> SkillMapper = new(() =>
        GeneratedMapper.Of(SampleEntities.Skill())
    );

    private static readonly Lazy<GeneratedMapper> RelationMapper = new(() =>
        GeneratedMapper.Of(SampleEntities.Relation())
    );

    // One mapper keeps the context of its last write, so each test takes its own.
    private readonly GeneratedMapper skill = new(SkillMapper.Value.Definition);
    private readonly GeneratedMapper relation = new(RelationMapper.Value.Definition);

    [Fact]
    public void An_add_renames_converts_and_leaves_nulls_out() =>
        Assert.Equal(
            """{"askid":"s1","name":"Seek","config":"{\"a\": [1]}","public":true,"created_at":"2026-11-23T10:00:00.000Z"}""",
            skill.Add(
                """{"id":"s1","owner":null,"name":"Seek","config":{"a": [1]},"public":"true","created_at":1795428000000}"""
            )
        );

    [Fact]
    public void An_update_sends_nulls_as_nulls_and_what_is_absent_not_at_all() =>
        Assert.Equal(
            """{"askid":"s1","owner":null,"name":null,"config":null}""",
            skill.Update("""{"id":"s1","owner":null,"name":null,"config":null}""")
        );

    [Fact]
    public void An_update_leaves_nulls_out_where_the_mapping_says_so()
    {
        var module = GeneratedMapper.Of(SampleEntities.Skill() with { OmitNullFields = true });

        Assert.Equal(
            """{"askid":"s1","name":"x"}""",
            module.Update("""{"id":"s1","owner":null,"name":"x"}""")
        );
    }

    [Fact]
    public void A_default_fills_what_is_absent_but_not_what_is_null()
    {
        Assert.Equal("""{"askid":"s1","name":"unnamed"}""", skill.Add("""{"id":"s1"}"""));
        Assert.Equal("""{"askid":"s1"}""", skill.Add("""{"id":"s1","name":null}"""));
    }

    [Theory]
    [InlineData("""{"name":"Seek"}""")]
    [InlineData("""{"id":null}""")]
    public void A_required_field_without_value_is_named_by_its_local_name(string local)
    {
        foreach (var write in new Func<string, string>[] { skill.Add, skill.Update })
        {
            var exception = Assert.Throws<CloudMappingException>(() => write(local));

            Assert.Equal("id", exception.Field);
            Assert.Equal(
                "skill.id: is required by the cloud and has no value: set it before the call.",
                exception.Message
            );
        }
    }

    [Fact]
    public void More_required_fields_than_a_word_has_bits_are_told_apart()
    {
        var fields = Enumerable
            .Range(0, 150)
            .Select(i => EmitModels.Required($"F{i}", new(ValueKind.Int), $"f{i}"))
            .Prepend(EmitModels.Key("Id", "askid", "id"))
            .ToArray();
        var wide = SampleEntities.Skill();
        var mapper = GeneratedMapper.Of(
            wide with
            {
                Fields = fields.ToEquatableArray(),
                Add = wide.Add! with
                {
                    Input = EmitModels.Fields(fields.Select(field => EmitModels.Input(field))),
                },
            }
        );
        var local = fields
            .Skip(1)
            .Select(field => $"\"{field.LocalName}\":1")
            .Append("\"id\":\"s\"");

        Assert.Contains(
            "\"f149\":1",
            mapper.Add($"{{{string.Join(',', local)}}}"),
            StringComparison.Ordinal
        );
        foreach (var missing in new[] { "f0", "f62", "f63", "f64", "f126", "f149" })
        {
            var rest = local.Where(pair => pair != $"\"{missing}\":1");
            var exception = Assert.Throws<CloudMappingException>(() =>
                mapper.Add($"{{{string.Join(',', rest)}}}")
            );
            Assert.Equal(missing, exception.Field);
        }
    }

    [Fact]
    public void Unknown_fields_are_noted_and_dropped_and_known_ones_pass_in_silence()
    {
        var cloud = skill.Add(
            """{"id":"s1","colour":{"a":[1,{}]},"__typename":"AgentSkill","agid":"a1","name":"x","größe":1}"""
        );

        Assert.Equal("""{"askid":"s1","name":"x"}""", cloud);
        Assert.Equal(["colour", "größe"], skill.Context.UnknownFields);
    }

    [Fact]
    public void Escaped_names_are_recognised() =>
        Assert.Equal(
            """{"askid":"s1","name":"x"}""",
            skill.Add("""{"\u0069d":"s1","n\u0061me":"x"}""")
        );

    [Theory]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("\"text\"")]
    public void What_is_no_object_is_refused(string local)
    {
        Assert.Throws<CloudMappingException>(() => skill.Add(local));
        Assert.Throws<CloudMappingException>(() => skill.Delete(local));
    }

    [Fact]
    public void A_field_of_the_class_that_only_the_update_takes_is_no_unknown_field_of_the_add()
    {
        var todo = Todo();

        todo.Add("""{"id":"t","title":"x","_version":3}""");
        Assert.Empty(todo.Context.UnknownFields);
        Assert.Equal(
            """{"id":"t","title":"x","_version":3}""",
            todo.Update("""{"id":"t","title":"x","_version":3}""")
        );
    }

    [Fact]
    public void A_delete_is_filled_from_key_fields_account_and_text()
    {
        Assert.Equal(
            """{"oid":"s1","owner":"bob","reason":"User deleted skill"}""",
            skill.Delete("""{"id":"s1","owner":"bob","name":"x"}""")
        );
        Assert.Equal(
            """{"oid":"a1#s1","owner":"ann","reason":"Agent lost the skill"}""",
            relation.Delete("""{"skid":"s1","owner":null,"agid":"a1"}""")
        );
    }

    [Fact]
    public void A_delete_that_cannot_be_filled_says_what_to_set()
    {
        var owner = Assert.Throws<CloudMappingException>(() =>
            skill.Delete("""{"id":"s1"}""", account: null)
        );
        var key = Assert.Throws<CloudMappingException>(() => relation.Delete("""{"agid":"a1"}"""));

        Assert.Equal(
            "skill.owner: the cloud requires 'owner' and nothing fills it: set the field 'owner' of the entity or OfflineSyncOptions.Account before the call.",
            owner.Message
        );
        Assert.Equal("skid", key.Field);
    }

    [Fact]
    public void A_template_becomes_what_the_schema_wants()
    {
        var todo = Todo();

        Assert.Equal("""{"id":"t","_version":7}""", todo.Delete("""{"id":"t","_version":7}"""));
        Assert.Equal("""{"id":"t"}""", todo.Delete("""{"id":"t","_version":null}"""));
        Assert.Throws<CloudMappingException>(() => todo.Delete("""{"id":"t","_version":"x"}"""));
    }

    [Fact]
    public void A_class_is_written_with_local_names_with_nulls_and_without_a_missing_key()
    {
        var entity = skill.ReadCloud(
            """{"name":"Seek","config":"{\"b\":2}","price":1.5,"created_at":"2026-11-23T10:00:00.000Z"}"""
        );

        Assert.Equal(
            """{"owner":null,"name":"Seek","config":{"b":2},"price":1.5,"public":null,"created_at":"2026-11-23T10:00:00+00:00"}""",
            skill.WriteLocal(entity)
        );
        skill.Definition.SetKey!(entity, "s9");
        Assert.Equal("s9", GeneratedMapper.Get(entity, "Id"));
        Assert.StartsWith("""{"id":"s9",""", skill.WriteLocal(entity), StringComparison.Ordinal);
    }

    [Fact]
    public void A_new_object_carries_the_defaults_of_the_mapping()
    {
        var entity = Activator.CreateInstance(skill.Definition.ClrType)!;

        Assert.Equal("unnamed", GeneratedMapper.Get(entity, "Name"));
        Assert.Null(GeneratedMapper.Get(skill.ReadCloud("{}"), "Name"));
    }

    [Fact]
    public void Reading_tolerates_what_is_missing_or_of_another_kind()
    {
        var entity = skill.ReadCloud(
            """{"askid":7,"owner":null,"config":"no json","price":"dear","public":"TRUE","created_at":"soon"}"""
        );

        Assert.Equal("7", GeneratedMapper.Get(entity, "Id"));
        Assert.Equal(
            "no json",
            ((JsonNode)GeneratedMapper.Get(entity, "Config")!).GetValue<string>()
        );
        Assert.Null(GeneratedMapper.Get(entity, "Price"));
        Assert.Equal(true, GeneratedMapper.Get(entity, "Public"));
        Assert.Null(GeneratedMapper.Get(entity, "CreatedAt"));
        Assert.Equal("", GeneratedMapper.Get(relation.ReadCloud("{}"), "Owner"));
        Assert.NotNull(skill.ReadCloud("[]"));
    }

    [Fact]
    public void A_definition_holds_what_the_schema_shows()
    {
        var todo = Todo().Definition;

        Assert.Equal([new SyncField("id", "askid")], skill.Definition.Key);
        Assert.Equal(
            [
                new SyncReference("agid", "agid", "agent"),
                new SyncReference("skid", "skid", "skill"),
            ],
            relation.Definition.References
        );
        Assert.Null(relation.Definition.SetKey);
        Assert.Equal(
            "mutation addAgentSkills($input: [AgentSkill]!) { addAgentSkills(input: $input) }",
            skill.Definition.Add!.Document
        );
        Assert.Equal(
            "mutation createTodo($input: CreateTodoInput!, $condition: ModelTodoConditionInput) { createTodo(input: $input, condition: $condition) { id title state _version } }",
            todo.Add!.Document
        );
        Assert.Equal(
            [new SyncArgument("condition", "ModelTodoConditionInput", "{\"a\":1}")],
            todo.Add.Arguments
        );
        Assert.Equal("todo", todo.Add.PayloadField);
        Assert.False(todo.Add.TakesList);
        Assert.Equal(SyncResultShape.Object, todo.Add.Result);
    }

    private static GeneratedMapper Todo() =>
        GeneratedMapper.Of(
            SampleEntities.Todo(),
            [SampleEntities.TodoState()],
            [SampleEntities.TodoFilter()]
        );
}
