using ECan.Sdk.Generators.Tests.Diagnostics;

namespace ECan.Sdk.Generators.Tests.GraphQL;

public sealed class SchemaRootRuleTests
{
    [Fact]
    public void A_root_type_that_is_not_defined_is_reported_where_it_is_named() =>
        AssertReports(
            "schema {\n  query: Query\n  mutation: Mutations\n}\ntype Query { a: Int }\ntype Mutation { b: Int }",
            "a.graphql(3,13): Error ECAN0015: The schema names 'Mutations' as its mutation type, but does not define it. Did you mean 'Mutation'?"
        );

    [Theory]
    [InlineData(
        "type Mutations { a: Int }",
        " Rename 'Mutations' to 'Mutation', or add 'schema { mutation: Mutations }'."
    )]
    [InlineData("type A { a: Int }", " Add 'type Mutation { ... }' with the mutations of the API.")]
    public void A_schema_without_any_root_says_what_to_do(string text, string suggestion) =>
        AssertReports(
            text,
            "a.graphql(1,1): Error ECAN0015: The schema has no root type: neither 'Query' nor 'Mutation' nor 'Subscription' is defined."
                + suggestion
        );

    [Fact]
    public void A_root_must_be_an_object_type() =>
        AssertReports(
            "schema { query: Q }\nextend schema { mutation: M }\ninterface Q { a: Int }\nunion M = T\ntype T { a: Int }",
            "a.graphql(1,17): Error ECAN0016: 'Q' is the query type, so it must be an object type, not an interface. Define it as 'type Q { ... }'.",
            "a.graphql(2,27): Error ECAN0016: 'M' is the mutation type, so it must be an object type, not a union. Define it as 'type M { ... }'."
        );

    [Fact]
    public void The_usual_name_of_a_root_must_be_an_object_type_too() =>
        AssertReports(
            "input Mutation { a: Int }",
            "a.graphql(1,7): Error ECAN0016: 'Mutation' is the mutation type, so it must be an object type, not an input type. Define it as 'type Mutation { ... }'."
        );

    [Fact]
    public void A_root_named_twice_keeps_the_first()
    {
        var result = Schemas.Read(
            "schema { query: A }\ntype A { a: Int }",
            "extend schema { query: B }\ntype B { b: Int }"
        );

        Assert.Equal(
            [
                "b.graphql(1,24): Error ECAN0017: The schema already names 'A' as its query type, so it cannot be 'B' as well. Remove one of the two.",
            ],
            result.Diagnostics.Printed()
        );
        Assert.Equal(["a"], result.Schema!.Queries.Keys);
    }

    private static void AssertReports(string text, params string[] expected) =>
        Assert.Equal(expected, Schemas.Read(text).Diagnostics.Printed());
}
