using ECan.Sdk.Generators.Model;
using ECan.Sdk.Generators.Tests.Support;

namespace ECan.Sdk.Generators.Tests.Pipeline;

/// <summary>Schemas of other manners than eCan's of today, as whole projects whose generated code compiles.</summary>
public sealed class ForeignSchemaTests
{
    private const string Amplify = """
        type Todo @aws_iam @aws_cognito_user_pools {
          id: ID!
          name: String!
          description: String
          priority: Priority
          due: AWSDate
          location: Location
          comments(filter: ModelTodoFilterInput, limit: Int, nextToken: String): ModelCommentConnection
          createdAt: AWSDateTime!
          updatedAt: AWSDateTime!
          _version: Int!
          _deleted: Boolean
          _lastChangedAt: AWSTimestamp!
          owner: String
        }
        type Comment { id: ID!, todo: Todo, content: String! }
        type Location { lat: Float!, lon: Float! }
        type ModelTodoConnection { items: [Todo]!, nextToken: String, startedAt: AWSTimestamp }
        type ModelCommentConnection { items: [Comment]!, nextToken: String }
        enum Priority { LOW, HIGH }
        input LocationInput { lat: Float!, lon: Float! }
        input CreateTodoInput { id: ID, name: String!, description: String, priority: Priority, due: AWSDate, location: LocationInput, _version: Int }
        input UpdateTodoInput { id: ID!, name: String, description: String, priority: Priority, due: AWSDate, location: LocationInput, _version: Int }
        input DeleteTodoInput { id: ID!, _version: Int }
        input ModelTodoConditionInput { name: ModelStringInput, and: [ModelTodoConditionInput], not: ModelTodoConditionInput }
        input ModelTodoFilterInput { id: ModelIDInput, name: ModelStringInput, and: [ModelTodoFilterInput], not: ModelTodoFilterInput }
        input ModelStringInput { eq: String, between: [String], size: ModelSizeInput }
        input ModelIDInput { eq: ID } input ModelSizeInput { eq: Int }
        type Mutation {
          createTodo(input: CreateTodoInput!, condition: ModelTodoConditionInput): Todo
          updateTodo(input: UpdateTodoInput!, condition: ModelTodoConditionInput): Todo
          deleteTodo(input: DeleteTodoInput!, condition: ModelTodoConditionInput): Todo
        }
        type Query {
          getTodo(id: ID!): Todo
          listTodos(filter: ModelTodoFilterInput, limit: Int, nextToken: String): ModelTodoConnection
        }
        """;

    private const string NewerECan = """
        input AgentInput { agid: ID!, owner: String, name: String!, tags: [String!], created_at: AWSDateTime }
        type Agent { agid: ID!, owner: String, name: String!, tags: [String!], created_at: AWSDateTime }
        type AgentMutationResult { id: ID!, success: Boolean!, error: String, upload_urls: AWSJSON }
        input AgentQuery { ids: [ID!], owner: String }
        type Mutation {
          addAgents(input: [AgentInput!]!): [AgentMutationResult]
          updateAgents(input: [AgentInput!]!): [AgentMutationResult]
          removeAgents(ids: [ID!]!): [AgentMutationResult]
        }
        type Query { getAgents(ids: [ID!]!): [Agent!]!, queryAgents(input: AgentQuery): [Agent!]! }
        """;

    [Fact]
    public void An_Amplify_schema_needs_no_more_than_the_data_type()
    {
        var project = Run(Amplify, """{ "data_type": "todo" }""");

        var todo = Assert.Single(project.Entities());
        Assert.Equal(("Todo", "Todo"), (todo.ClassName, todo.GraphQLType));
        Assert.Equal(["id"], todo.Key);
        Assert.Equal(
            "Id Name Description Priority Due Location CreatedAt UpdatedAt Version Deleted LastChangedAt Owner",
            string.Join(' ', todo.Fields.Select(field => field.PropertyName))
        );
        Assert.Equal(
            ["name"],
            todo.Fields.Where(field => field.IsRequired).Select(field => field.CloudName)
        );
        Assert.Equal(
            ("createTodo", "updateTodo", "deleteTodo", "getTodo", "listTodos"),
            (
                todo.Add!.Field,
                todo.Update!.Field,
                todo.Delete!.Field,
                todo.Get!.Field,
                todo.Query!.Field
            )
        );
        Assert.Equal(
            ("input", "CreateTodoInput!", false),
            (todo.Add.Argument, todo.Add.ArgumentType, todo.Add.TakesList)
        );
        Assert.Equal(
            (
                ResultShape.Object,
                "{ id name description priority due location { lat lon } createdAt updatedAt _version _deleted _lastChangedAt owner }"
            ),
            (todo.Add.Result, todo.Add.Selection)
        );
        Assert.Equal(
            ["id", "_version"],
            todo.Delete.Input.TemplateFields!.Value.Select(field => field.CloudName)
        );
        Assert.Equal(ResultShape.Connection, todo.Query.Result);
        Assert.Equal(
            ["filter", "limit", "nextToken"],
            todo.Query.Arguments.Select(argument => argument.ParameterName)
        );
    }

    [Fact]
    public void The_newer_manner_of_eCan_is_followed_as_it_shows()
    {
        var project = Run(NewerECan, """{ "data_type": "agent", "graphql_type": "Agent" }""");

        var agent = Assert.Single(project.Entities());
        Assert.Equal("Agent", agent.ClassName);
        Assert.Equal(["agid"], agent.Key);
        Assert.Equal(
            (ResultShape.ItemResults, "{ id success error upload_urls }"),
            (agent.Add!.Result, agent.Add.Selection)
        );
        Assert.Equal(("ids", "[ID!]!"), (agent.Delete!.Argument, agent.Delete.ArgumentType));
        Assert.NotNull(agent.Delete.Input.Scalar);
        Assert.Equal(ResultShape.List, agent.Query!.Result);
        Assert.Equal("AgentQuery", Assert.Single(agent.Query.Arguments).GraphQLType);
    }

    [Fact]
    public void Hostile_names_become_valid_ones()
    {
        var project = Run(
            """
            input string { id: ID!, class: String, string: String, String_: String, STRING: String, equals: String, _1: String, GetType: Int, event: object }
            input object { get: String, object: String, ToString: [namespace!] } enum namespace { value, toString, default }
            type Mutation { addStrings(input: [string]!): Boolean, removeString(id: ID!): Boolean }
            type Query { getStrings(class: String, manager: Int, namespace: namespace): AWSJSON }
            """,
            """{ "data_type": "string", "field_mapping": { "größe in cm": "class", "": "_1", "📦": "event" } }"""
        );

        Assert.Equal(
            "Id GrößeInCm StringValue String2 String3 EqualsValue Field GetTypeValue FieldValue",
            string.Join(' ', project.Entities().Single().Fields.Select(field => field.PropertyName))
        );
    }

    private static GeneratorProject Run(string schema, string mapping)
    {
        var project = GeneratorProject.Run([
            (Scenario.SchemaPath, schema),
            (Scenario.NotePath, mapping),
        ]);
        Assert.Empty(project.Diagnostics());
        Assert.Empty(project.CompilerDiagnostics());
        return project;
    }
}
