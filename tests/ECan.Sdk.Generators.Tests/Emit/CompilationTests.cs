using ECan.Sdk.Generators.Model;
using Microsoft.CodeAnalysis;
using static ECan.Sdk.Generators.Tests.Emit.EmitModels;

namespace ECan.Sdk.Generators.Tests.Emit;

public class CompilationTests
{
    [Theory]
    [InlineData("public", NullableContextOptions.Enable)]
    [InlineData("internal", NullableContextOptions.Enable)]
    [InlineData("public", NullableContextOptions.Disable)]
    public void All_shapes_compile_together_without_a_warning(
        string visibility,
        NullableContextOptions nullable
    ) =>
        Assert.Empty(
            GeneratedCode.Diagnose(All(new("Shop.Cloud", visibility)), nullable: nullable)
        );

    [Fact]
    public void The_compiler_that_the_tests_ask_does_speak_up() =>
        Assert.Contains(
            GeneratedCode.Diagnose(
                All(Options),
                "public class Undocumented { string text = null; }"
            ),
            warning => warning.Contains("CS1591", StringComparison.Ordinal)
        );

    [Fact]
    public void No_entity_at_all_compiles() =>
        Assert.Empty(GeneratedCode.Diagnose(GeneratedCode.Emit(Options, [])));

    [Fact]
    public void Names_of_the_consumer_cannot_come_between() =>
        Assert.Empty(
            GeneratedCode.Diagnose(
                All(new("Shop.Cloud", "public")),
                """
                namespace Shop { internal class Text; internal class Task; internal class ECan; internal class CancellationToken; }
                namespace Shop.System { internal class ArgumentNullException; internal class Obsolete; }
                namespace Shop.Cloud.System.Text.Json { internal class Utf8JsonWriter; }
                namespace Shop.Cloud.ECan.Sdk { internal class CloudJson; }
                namespace Shop.Cloud.Json { internal class JsonNode; }
                namespace Shop.Cloud { internal class String; internal class SyncOperation; internal class LocalJson; }
                """
            )
        );

    [Fact]
    public void Descriptions_reasons_and_names_may_hold_anything()
    {
        var hostile = "*/ <b>&\"\\ \u2028 line\r\ntwo \0\u0001 \ud800 </summary> {x} \uFFFF";
        var skill = SampleEntities.Skill();
        var fields = skill
            .Fields.Select(field => field with { Description = hostile, Deprecated = hostile })
            .Append(Field("Größe", ValueKind.Float, "größe \"\\\ud800\u2028", "groesse"))
            .Append(Field("Class", ValueKind.String, "class"))
            .Append(Field("event", ValueKind.String, "event"))
            .Append(Required("Gone", new(ValueKind.String), "gone") with { Deprecated = "" });
        var input = Fields(
            fields.Select(field => Input(field, "\"" + "\\\"\\\\ {0} \u2028" + "\""))
        );
        var hostileSkill = skill with
        {
            Description = hostile,
            DataType = "skill \"<\\",
            Fields = fields.ToEquatableArray(),
            DroppedFields = new([hostile]),
            Add = skill.Add! with { Input = input },
            Query = skill.Query! with { Description = hostile },
        };
        var @enum = new EnumModel("Kind", hostile, new([new("Name", "NAME", hostile, hostile)]));

        Assert.Empty(GeneratedCode.Diagnose(GeneratedCode.Emit(Options, [hostileSkill], [@enum])));
    }

    [Theory]
    [InlineData("record")]
    [InlineData("required")]
    [InlineData("class")]
    [InlineData("Task")]
    [InlineData("System")]
    [InlineData("String")]
    public void A_class_may_be_called_like_something_of_the_language(string name) =>
        Assert.Empty(
            GeneratedCode.Diagnose(
                GeneratedCode.Emit(
                    new("My.namespace.Cloud", "public"),
                    [SampleEntities.Skill() with { ClassName = name }]
                )
            )
        );

    [Fact]
    public void Arguments_of_a_query_may_be_called_like_the_parameters_of_the_method()
    {
        var type = new TypeModel(ValueKind.String);
        var skill = SampleEntities.Skill();
        var query = skill.Query! with
        {
            Arguments = new([
                new("manager", "String", "manager", type),
                new("cancellationToken", "String", "cancellationToken", type),
                new("local", "String", "local", type),
                new("variables", "String!", "variables", type with { IsNullable = false }),
                new("params", "[String]", "params", ListOf(ValueKind.String)),
            ]),
        };

        Assert.Empty(
            GeneratedCode.Diagnose(GeneratedCode.Emit(Options, [skill with { Query = query }]))
        );
    }

    [Fact]
    public void A_key_that_is_a_number_compiles_and_is_not_made()
    {
        var skill = SampleEntities.Skill();
        var key = Field("Id", new TypeModel(ValueKind.Int) { IsNullable = false }, "id", "askid");
        var files = GeneratedCode.Emit(
            Options,
            [skill with { Fields = new([key, .. skill.Fields.Skip(1)]) }]
        );

        Assert.Empty(GeneratedCode.Diagnose(files));
        Assert.DoesNotContain("SetKey", files[1].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_model_gives_the_same_text_with_line_feeds_alone()
    {
        var first = All(Options).Select(file => file.Text);

        Assert.Equal(first, All(Options).Select(file => file.Text));
        Assert.All(first, text => Assert.DoesNotContain('\r', text));
    }

    private static ECan.Sdk.Generators.Emit.GeneratedFile[] All(GenerationOptions options) =>
        GeneratedCode.Emit(
            options,
            [
                SampleEntities.Skill(),
                SampleEntities.Relation(),
                SampleEntities.Todo(),
                EverythingEntity.Model(),
            ],
            [SampleEntities.TodoState(), EverythingEntity.ColourModel()],
            [SampleEntities.TodoFilter(), EverythingEntity.PartModel()]
        );
}
