using ECan.Sdk.Generators.Model;
using static ECan.Sdk.Generators.Tests.Emit.EmitModels;

namespace ECan.Sdk.Generators.Tests.Emit;

/// <summary>Entities as binding gives them for schemas of different manners.</summary>
internal static class SampleEntities
{
    /// <summary>A renamed single key, AWSJSON, a default, lists of input, queries that return AWSJSON.</summary>
    public static EntityModel Skill()
    {
        FieldModel[] fields =
        [
            Key("Id", "askid", "id"),
            Field("Owner", ValueKind.String),
            Field("Name", ValueKind.String) with
            {
                Description = "What people call it.",
            },
            Field("Config", ValueKind.Json),
            Field("Price", ValueKind.Float),
            Field("Public", ValueKind.Boolean),
            Field("CreatedAt", ValueKind.DateTime, "created_at"),
        ];
        var input = Fields(
            fields.Select(field => Input(field, field.LocalName == "name" ? "\"unnamed\"" : null))
        );
        return new()
        {
            DataType = "skill",
            MethodName = "Skill",
            ClassName = "AgentSkill",
            GraphQLType = "AgentSkill",
            Description = "Something an agent can do.",
            Fields = fields.ToEquatableArray(),
            DroppedFields = new(["agid"]),
            Key = new(["askid"]),
            References = EquatableArray<ReferenceModel>.Empty,
            Add = Operation("addAgentSkills", "[AgentSkill]!", input),
            Update = Operation("updateAgentSkills", "[AgentSkill]!", input),
            Delete = Operation(
                "removeAgentSkills",
                "[RemoveOrder]!",
                RemoveOrder("User deleted skill")
            ),
            Get = TextQuery("getAgentSkills", "ids"),
            Query = TextQuery("queryAgentSkills", "qb"),
        };
    }

    /// <summary>A composite key, required fields, references.</summary>
    public static EntityModel Relation()
    {
        FieldModel[] fields =
        [
            Key("Agid", "agid"),
            Key("Skid", "skid"),
            Required("Owner", new(ValueKind.String)),
            Field("Status", ValueKind.String),
            Field("Proficiency", ValueKind.Int),
        ];
        var add = Fields(
            fields.Select(field => Input(field, field.LocalName == "status" ? "\"active\"" : null))
        );
        return new()
        {
            DataType = "agent_skill",
            MethodName = "AgentSkill",
            ClassName = "AgentSkillRelation",
            GraphQLType = "AgentSkillRelation",
            Fields = fields.ToEquatableArray(),
            Key = new(["agid", "skid"]),
            References = new([new("agid", "agid", "agent"), new("skid", "skid", "skill")]),
            Add = Operation("addAgentSkillRelations", "[AgentSkillRelation]!", add),
            Update = Operation(
                "updateAgentSkillRelations",
                "[AgentSkillRelation]!",
                Fields(fields.Select(field => Input(field)))
            ),
            Delete = Operation(
                "removeAgentSkillRelations",
                "[RemoveOrder]!",
                RemoveOrder("Agent lost the skill")
            ),
        };
    }

    /// <summary>Single input objects, object results, delete by an input object with a version, an input-object query.</summary>
    public static EntityModel Todo()
    {
        FieldModel[] fields =
        [
            Key("Id", "id"),
            Required("Title", new(ValueKind.String)),
            Field("State", new TypeModel(ValueKind.Enum) { ClrName = "TodoState" }),
            Field("Version", ValueKind.Int, "_version"),
        ];
        var input = Fields(fields.Take(3).Select(field => Input(field)));
        var version = Template(From(FieldSource("_version"))) with { Type = new(ValueKind.Int) };
        return new()
        {
            DataType = "todo",
            MethodName = "Todo",
            ClassName = "Todo",
            GraphQLType = "Todo",
            Fields = fields.ToEquatableArray(),
            Key = new(["id"]),
            References = EquatableArray<ReferenceModel>.Empty,
            Add = Single("createTodo", "CreateTodoInput!", input) with
            {
                Arguments = new([new("condition", "ModelTodoConditionInput", "{\"a\":1}")]),
                PayloadField = "todo",
            },
            Update = Single(
                "updateTodo",
                "UpdateTodoInput!",
                Fields(fields.Select(field => Input(field)))
            ),
            Delete = Single(
                "deleteTodo",
                "DeleteTodoInput!",
                Templates(
                    TemplateField("id", required: true, From(KeySource)),
                    new TemplateFieldModel("_version", IsRequired: false, version)
                )
            ),
            Query = new()
            {
                Field = "listTodos",
                Arguments = new([
                    new(
                        "filter",
                        "TodoFilter",
                        "filter",
                        new(ValueKind.Object) { ClrName = "TodoFilter" }
                    ),
                    new(
                        "states",
                        "[TodoState!]",
                        "states",
                        ListOf(
                            new TypeModel(ValueKind.Enum)
                            {
                                ClrName = "TodoState",
                                IsNullable = false,
                            }
                        )
                    ),
                    new("limit", "Int!", "limit", new(ValueKind.Int) { IsNullable = false }),
                    new("nextToken", "String", "nextToken", new(ValueKind.String)),
                ]),
                Selection = "{ items { id title state _version } nextToken }",
                Result = ResultShape.Connection,
                NextTokenArgument = "nextToken",
            },
        };
    }

    public static EnumModel TodoState() =>
        new(
            "TodoState",
            "How far it is.",
            new([
                new("Open", "OPEN", "Still to do.", null),
                new("Value", "VALUE", null, null),
                new("Done", "DONE", null, "Use ARCHIVED"),
            ])
        );

    public static NestedTypeModel TodoFilter() =>
        new(
            "TodoFilter",
            null,
            new([
                Field("Text", ValueKind.String),
                Field("Before", ValueKind.DateTime),
                Field("Not", new TypeModel(ValueKind.Object) { ClrName = "TodoFilter" }),
                Field(
                    "All",
                    ListOf(
                        new TypeModel(ValueKind.Object)
                        {
                            ClrName = "TodoFilter",
                            IsNullable = false,
                        }
                    )
                ),
            ])
        );

    private static OperationModel Single(string field, string type, InputModel input) =>
        Operation(field, type, input, takesList: false) with
        {
            Selection = "{ id title state _version }",
            Result = ResultShape.Object,
        };

    private static QueryModel TextQuery(string field, string argument) =>
        new()
        {
            Field = field,
            Arguments = new([new(argument, "String", argument, new(ValueKind.String))]),
            Selection = "",
            Result = ResultShape.Json,
        };
}
