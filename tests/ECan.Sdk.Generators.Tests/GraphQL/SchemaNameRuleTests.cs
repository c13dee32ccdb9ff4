namespace ECan.Sdk.Generators.Tests.GraphQL;

/// <summary>Names that are reserved, blocks that stand twice, and what directives are given.</summary>
public sealed class SchemaNameRuleTests
{
    [Fact]
    public void Names_with_two_underscores_belong_to_GraphQL() =>
        Schemas.AssertReports(
            """
            type A { __id: ID, _version: Int, a(__x: Int, _y: Int): ID } input B { __1: ID, b: ID }
            enum C { __LOW, HIGH } directive @__d(__e: Int) on OBJECT
            """,
            "a.graphql(1,10): Error ECAN0027: The name of the field 'A.__id' begins with '__', which is reserved for GraphQL's own. Rename it, for example to 'id'.",
            "a.graphql(1,37): Error ECAN0027: The name of the argument 'A.a(__x:)' begins with '__', which is reserved for GraphQL's own. Rename it, for example to 'x'.",
            "a.graphql(1,72): Error ECAN0027: The name of the field 'B.__1' begins with '__', which is reserved for GraphQL's own. Rename it, for example to 'my1'.",
            "a.graphql(2,10): Error ECAN0027: The name of the enum value 'C.__LOW' begins with '__', which is reserved for GraphQL's own. Rename it, for example to 'LOW'.",
            "a.graphql(2,35): Error ECAN0027: The name of the directive '@__d' begins with '__', which is reserved for GraphQL's own. Rename it, for example to 'd'.",
            "a.graphql(2,39): Error ECAN0027: The name of the argument '@__d(__e:)' begins with '__', which is reserved for GraphQL's own. Rename it, for example to 'e'."
        );

    [Fact]
    public void A_second_schema_block_is_reported_at_its_word_and_an_extension_is_none() =>
        Schemas.AssertReports(
            """
            schema { query: Query } extend schema { mutation: M } type M { a: ID }
            "The schema once more." schema { subscription: M }
            """,
            "a.graphql(2,25): Error ECAN0023: There is a 'schema' block already ('a.graphql', line 1). Remove one of the two, or write 'extend schema'."
        );

    [Fact]
    public void Only_a_repeatable_directive_is_repeated() =>
        Schemas.AssertReports(
            """
            directive @many(n: Int) repeatable on OBJECT | FIELD_DEFINITION
            directive @once on OBJECT
            type A @many(n: 1) @many(n: 2) @once @aws_iam @once { a: ID @aws_api_key @many @aws_api_key }
            """,
            "a.graphql(3,47): Error ECAN0024: @once stands on the object type 'A' more than once, which only a directive that is declared 'repeatable' may. Remove all but one.",
            "a.graphql(3,80): Error ECAN0024: @aws_api_key stands on the field 'A.a' more than once, which only a directive that is declared 'repeatable' may. Remove all but one."
        );

    [Fact]
    public void Arguments_of_directives_are_known_given_once_and_not_forgotten() =>
        Schemas.AssertReports(
            """
            directive @d(a: Int!, b: Int! = 1, c: Int) on OBJECT
            type A @d(c: 1) { a: ID @aws_iam(x: 1) @deprecated(raeson: "x") }
            type B @d(a: 1, a: 2, zebra: 3) { a: ID @aws_subscribe(mutations: []) }
            scalar S @specifiedBy
            type C @unknown(x: 1) { a: ID @hidden(anything: 1) }
            """,
            "a.graphql(2,8): Error ECAN0026: @d on the object type 'A' lacks the argument 'a', which it requires. Write '@d(a: ...)'.",
            "a.graphql(2,34): Error ECAN0025: @aws_iam on the field 'A.a' has the argument 'x', which it does not take. Remove it.",
            "a.graphql(2,52): Error ECAN0025: @deprecated on the field 'A.a' has the argument 'raeson', which it does not take. Did you mean 'reason'?",
            "a.graphql(3,17): Error ECAN0025: @d on the object type 'B' has the argument 'a', which was given before. Remove it.",
            "a.graphql(3,23): Error ECAN0025: @d on the object type 'B' has the argument 'zebra', which it does not take. Remove it.",
            "a.graphql(4,10): Error ECAN0026: @specifiedBy on the scalar 'S' lacks the argument 'url', which it requires. Write '@specifiedBy(url: ...)'.",
            "a.graphql(5,8): Warning ECAN0019: The directive '@unknown' is neither declared in the schema nor known to AppSync."
        );

    [Fact]
    public void What_a_schema_declares_of_a_known_directive_counts_beside_what_AppSync_takes() =>
        Schemas.AssertReports(
            """
            directive @aws_auth(cognito_groups: [String!]!, level: Int) on FIELD_DEFINITION
            type A { a: ID @aws_auth(cognito_groups: ["x"], level: 1) }
            """
        );
}
