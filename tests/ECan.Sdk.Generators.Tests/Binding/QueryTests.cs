using ECan.Sdk.Generators.Model;

namespace ECan.Sdk.Generators.Tests.Binding;

public sealed class QueryTests
{
    private const string Types = """
        input N { id: ID! } input Filter { title: String, and: [Filter] } enum Order { ASC }
        type Note { id: ID!, title: String } type Notes { items: [Note]!, nextToken: String } type NotesWithoutToken { items: [Note] } type Other { name: String }
        type Mutation { addNote(input: N): ID }
        """;

    [Theory]
    [InlineData("AWSJSON", ResultShape.Json, "")]
    [InlineData("AWSJSON!", ResultShape.Json, "")]
    [InlineData("Note", ResultShape.Object, "{ id title }")]
    [InlineData("[Note!]!", ResultShape.List, "{ id title }")]
    [InlineData("Notes", ResultShape.Connection, "{ items { id title } nextToken }")]
    internal void What_a_query_returns_is_recognised(
        string type,
        ResultShape shape,
        string selection
    )
    {
        var query = Bind($"queryNotes: {type}").Query!;

        Assert.Equal((shape, selection), (query.Result, query.Selection));
    }

    [Theory]
    [InlineData("Other")]
    [InlineData("[AWSJSON]")]
    [InlineData("String")]
    public void A_query_that_returns_something_else_is_none_unless_it_is_named(string type)
    {
        Assert.Null(Bind($"queryNotes: {type}").Query);
        Notes.AssertReports(
            $"{Types} type Query {{ queryNotes: {type} }}",
            """{ "data_type": "note", "operations": { "query": "queryNotes" } }""",
            $"(1,49): Error ECAN0139: The query 'queryNotes' returns '{type}', which is neither AWSJSON nor holds the key of 'note' (id). Name another query in 'operations', or write null."
        );
    }

    [Theory]
    [InlineData("listNotes(nextToken: String): Notes", "nextToken")]
    [InlineData("listNotes(limit: Int, nextToken: String = \"\"): Notes!", "nextToken")]
    [InlineData("listNotes(limit: Int): Notes", null)]
    [InlineData("listNotes(nextToken: String!): Notes", null)]
    [InlineData("listNotes(nextToken: Int): Notes", null)]
    [InlineData("listNotes(nextToken: String): [Note]", null)]
    [InlineData("listNotes(nextToken: String): NotesWithoutToken", null)]
    public void Pages_are_read_where_both_sides_know_the_token(string query, string? argument) =>
        Assert.Equal(argument, Bind(query).Query!.NextTokenArgument);

    [Fact]
    public void Arguments_become_parameters()
    {
        var query = Bind(
            "\"Lists.\" listNotes(filter: Filter, next_token: String, limit: Int! = 10, ids: [ID!]!, order: Order, Filter: Int, manager: ID): Notes"
        ).Query!;

        Assert.Equal("Lists.", query.Description);
        Assert.Equal(
            [
                "filter filter Object Filter?",
                "next_token nextToken String String?",
                "limit limit Int Int!?",
                "ids ids List [ID!]!",
                "order order Enum Order?",
                "Filter filterValue Int Int?",
                "manager managerValue String ID?",
            ],
            query.Arguments.Select(argument =>
                $"{argument.Name} {argument.ParameterName} {argument.Type.Kind} {argument.GraphQLType}{(argument.Type.IsNullable ? "?" : "")}"
            )
        );
    }

    [Fact]
    public void Types_of_arguments_are_generated_too()
    {
        var result = Notes.Bind(
            $"{Types} type Query {{ queryNotes(filter: Filter, order: Order): [Note] }}",
            """{ "data_type": "note" }"""
        );

        Assert.Equal(["Filter"], result.NestedTypes.Select(type => type.ClassName));
        Assert.Equal(["Order"], result.Enums.Select(type => type.ClassName));
    }

    [Theory]
    [InlineData("getNote(id: ID!): Note, getNotes(ids: [ID!]): [Note]", "getNote")]
    [InlineData("getNotes(ids: [ID!]): [Note]", "getNotes")]
    public void A_get_of_one_comes_before_a_get_of_many(string queries, string expected) =>
        Assert.Equal(expected, Bind(queries).Get!.Field);

    private static EntityModel Bind(string queries) =>
        Notes.Entity($"{Types} type Query {{ {queries} }}", """{ "data_type": "note" }""");
}
