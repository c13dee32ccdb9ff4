namespace ECan.Sdk.Testing.Tests;

internal static class Schemas
{
    /// <summary>As Amplify makes them.</summary>
    public const string Todo = """
        type Todo @aws_api_key @aws_cognito_user_pools {
          id: ID!
          name: String!
          done: Boolean
          priority: Int
          meta: AWSJSON
          createdAt: AWSDateTime!
          updatedAt: AWSDateTime!
        }

        type ModelTodoConnection { items: [Todo]! nextToken: String }

        input CreateTodoInput { id: ID name: String! done: Boolean priority: Int meta: AWSJSON }
        input UpdateTodoInput { id: ID! name: String done: Boolean priority: Int meta: AWSJSON }
        input DeleteTodoInput { id: ID! }
        input ModelStringInput { eq: String ne: String contains: String beginsWith: String }
        input ModelIntInput { eq: Int gt: Int between: [Int] }
        input ModelTodoFilterInput {
          name: ModelStringInput
          priority: ModelIntInput
          and: [ModelTodoFilterInput]
          or: [ModelTodoFilterInput]
          not: ModelTodoFilterInput
        }
        input ModelTodoConditionInput { name: ModelStringInput }

        type Query {
          getTodo(id: ID!): Todo
          listTodos(filter: ModelTodoFilterInput, limit: Int, nextToken: String): ModelTodoConnection
          todosByName(name: String!): [Todo!]!
        }

        type Mutation {
          createTodo(input: CreateTodoInput!, condition: ModelTodoConditionInput): Todo
          updateTodo(input: UpdateTodoInput!, condition: ModelTodoConditionInput): Todo
          deleteTodo(input: DeleteTodoInput!, condition: ModelTodoConditionInput): Todo
          pingTodo(name: String): AWSJSON
        }

        type Subscription {
          onCreateTodo: Todo @aws_subscribe(mutations: ["createTodo"])
        }
        """;

    /// <summary>One scalar of each kind, for what is let in.</summary>
    public const string Scalars = """
        enum Colour { RED GREEN }
        input Inner { name: String! }
        input ThingInput {
          id: ID!
          date: AWSDate time: AWSTime dateTime: AWSDateTime timestamp: AWSTimestamp
          email: AWSEmail json: AWSJSON url: AWSURL phone: AWSPhone ip: AWSIPAddress
          count: Int price: Float flag: Boolean colour: Colour inner: Inner
        }
        type Query { getThings(ids: [ID!]): AWSJSON }
        type Mutation { addThings(input: [ThingInput!]!): AWSJSON }
        """;

    public static string ECan { get; } = File.ReadAllText(Repository.Schema);
}
