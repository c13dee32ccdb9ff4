using ECan.Sdk.Generators.Tests.Diagnostics;

namespace ECan.Sdk.Generators.Tests.GraphQL;

public sealed class SchemaSyntaxTests
{
    [Theory]
    [InlineData(
        "tpye A { a: Int }",
        1,
        1,
        "Expected 'type' or 'input' or 'enum' or 'interface' or 'union' or 'scalar' or 'directive' or 'schema' or 'extend', but found 'tpye'. Did you mean 'type'?"
    )]
    [InlineData("type A {\n  a Int\n}", 2, 5, "Expected ':', but found 'Int'.")]
    [InlineData("type A {\r\n\ta: ]\r\n}", 2, 5, "Expected a name, but found ']'.")]
    [InlineData("type A {\r a: ]\r}", 2, 5, "Expected a name, but found ']'.")]
    [InlineData("\uFEFFtype A { a: ] }", 1, 13, "Expected a name, but found ']'.")]
    [InlineData("type A { a: Int", 1, 16, "Expected a name, but the file ends here.")]
    [InlineData("type A { }", 1, 10, "Expected a name, but found '}'.")]
    [InlineData(
        "schema { mutations: M }",
        1,
        10,
        "Expected 'query' or 'mutation' or 'subscription', but found 'mutations'. Did you mean 'mutation'?"
    )]
    [InlineData("type A { a: Int @x(b: \"c) }", 1, 28, "Unterminated string.")]
    [InlineData("type A { a: Int ? }", 1, 17, "Unexpected character \"?\".")]
    [InlineData(
        "query Q { a }",
        1,
        1,
        "A schema defines types; a query, mutation, subscription or fragment to be executed cannot stand in it. Remove it."
    )]
    public void A_syntax_error_is_reported_where_the_parser_stops(
        string text,
        int line,
        int column,
        string message
    )
    {
        var result = Schemas.Read(text);

        Assert.Null(result.Schema);
        Assert.Equal(
            [$"a.graphql({line},{column}): Error ECAN0001: The schema cannot be read: {message}"],
            result.Diagnostics.Printed()
        );
    }

    [Fact]
    public void The_word_in_question_is_underlined()
    {
        var span = Assert.Single(Schemas.Read("type A {\n  a Int\n}").Diagnostics).Span;

        Assert.Equal(
            (1, 4, 1, 7),
            (span.StartLine, span.StartColumn, span.EndLine, span.EndColumn)
        );
    }

    [Fact]
    public void Each_broken_file_is_reported_and_half_a_schema_is_not_judged()
    {
        var result = Schemas.Read("type Query { a: DefinedInB }", "type DefinedInB { a: }", "type");

        Assert.Null(result.Schema);
        Assert.Equal(
            [
                "b.graphql(1,22): Error ECAN0001: The schema cannot be read: Expected a name, but found '}'.",
                "c.graphql(1,5): Error ECAN0001: The schema cannot be read: Expected a name, but the file ends here.",
            ],
            result.Diagnostics.Printed()
        );
    }

    [Theory]
    [InlineData("[", "Int", "]")]
    [InlineData("", "Int", "!")]
    public void Types_nested_without_end_are_an_error_and_no_overflow(
        string open,
        string name,
        string close
    )
    {
        var text =
            $"type Query {{ a: {string.Concat(Enumerable.Repeat(open, 200_000))}{name}{string.Concat(Enumerable.Repeat(close, 200_000))} }}";
        Assert.Equal("ECAN0001", Assert.Single(Schemas.Read(text).Diagnostics).Id);
    }

    [Theory]
    [InlineData(90, 0)]
    [InlineData(100, 1)]
    public void Nesting_is_read_up_to_the_limit_that_the_message_names(int levels, int errors)
    {
        var text = $"type Query {{ a: {new string('[', levels)}Int{new string(']', levels)} }}";

        Assert.Equal(errors, Schemas.Read(text).Diagnostics.Count);
    }

    [Theory]
    [InlineData("[", "]")]
    [InlineData("{a:", "}")]
    public void Values_nested_without_end_are_an_error_and_no_overflow(string open, string close)
    {
        var text =
            $"type Query {{\n a(b: Int = {string.Concat(Enumerable.Repeat(open, 100_000))}1{string.Concat(Enumerable.Repeat(close, 100_000))}): Int }}";
        var printed = Assert.Single(Schemas.Read(text).Diagnostics.Printed());

        Assert.StartsWith("a.graphql(2,", printed, StringComparison.Ordinal);
        Assert.EndsWith(
            "It is nested deeper than 100 levels here. Remove brackets or braces.",
            printed,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("")]
    [InlineData("\uFEFF")]
    [InlineData("\n\n")]
    [InlineData("# type Query { a: Int }")]
    public void A_schema_without_a_definition_is_an_error(string text)
    {
        var result = Schemas.Read(text);

        Assert.Null(result.Schema);
        Assert.Equal(
            [
                "a.graphql(1,1): Error ECAN0002: 'a.graphql' defines nothing. Put the schema of the AppSync API there, as 'aws appsync get-introspection-schema --format SDL' gives it.",
            ],
            result.Diagnostics.Printed()
        );
    }

    [Fact]
    public void One_empty_file_among_others_is_no_error() =>
        Assert.Equal(["ping"], Schemas.Model("# later", Schemas.Root).Queries.Keys);
}
