namespace ECan.Sdk.Generators.Tests.GraphQL;

/// <summary>What types have to have of the interfaces that they implement.</summary>
public sealed class SchemaInterfaceRuleTests
{
    private const string Node =
        "interface Node { id: ID!, name(short: Boolean): String, items: [Node!] }\n";

    [Theory]
    [InlineData("type A implements Node { id: ID!, name(short: Boolean): String, items: [Node!] }")]
    [InlineData(
        "type A implements Node { id: ID!, name(short: Boolean, n: Int, m: Int! = 1): String!, items: [A!]! }"
    )]
    [InlineData(
        "type A implements Node { id: ID!, name(short: Boolean): String, items: [B!] } type B implements Node { id: ID!, name(short: Boolean): String, items: [A!] }"
    )]
    [InlineData(
        "interface B implements Node { id: ID!, name(short: Boolean): String, items: [Node!] } type A implements B & Node { id: ID!, name(short: Boolean): String, items: [B!] }"
    )]
    [InlineData(
        "type A { id: ID! } extend type A implements Node { name(short: Boolean): String, items: [Node!] }"
    )]
    public void One_that_is_fulfilled_is_passed_over(string text) =>
        Schemas.AssertReports(Node + text);

    [Theory]
    [InlineData(
        "{ name(short: Boolean): String, items: [Node!] }",
        19,
        "it has no field 'id'. Add 'id: ID!'."
    )]
    [InlineData(
        "{ id: ID, name(short: Boolean): String, items: [Node!] }",
        30,
        "'A.id' is of type 'ID', where 'Node' has 'ID!'. Write 'ID!', or a type within it."
    )]
    [InlineData(
        "{ id: [ID!]!, name(short: Boolean): String, items: [Node!] }",
        30,
        "'A.id' is of type '[ID!]!', where 'Node' has 'ID!'. Write 'ID!', or a type within it."
    )]
    [InlineData(
        "{ id: ID!, name(short: Boolean): Int, items: [Node!] }",
        57,
        "'A.name' is of type 'Int', where 'Node' has 'String'. Write 'String', or a type within it."
    )]
    [InlineData(
        "{ id: ID!, name(short: Boolean): String, items: [Node] }",
        72,
        "'A.items' is of type '[Node]', where 'Node' has '[Node!]'. Write '[Node!]', or a type within it."
    )]
    [InlineData(
        "{ id: ID!, name(short: Boolean): String, items: [Query!] }",
        72,
        "'A.items' is of type '[Query!]', where 'Node' has '[Node!]'. Write '[Node!]', or a type within it."
    )]
    [InlineData(
        "{ id: ID!, name: String, items: [Node!] }",
        35,
        "'A.name' lacks the argument 'short'. Add 'short: Boolean'."
    )]
    [InlineData(
        "{ id: ID!, name(short: Int): String, items: [Node!] }",
        47,
        "the argument 'short' of 'A.name' is of type 'Int', where 'Node' has 'Boolean'. Write 'Boolean'."
    )]
    [InlineData(
        "{ id: ID!, name(short: Boolean, n: Int!): String, items: [Node!] }",
        56,
        "'A.name' requires the argument 'n', which 'Node' does not know. Let it be null, or give it a default."
    )]
    public void What_is_missing_or_different_is_reported_where_it_stands(
        string fields,
        int column,
        string problem
    ) =>
        Schemas.AssertReports(
            $"{Node}type A implements Node {fields}",
            $"a.graphql(2,{column}): Error ECAN0028: The object type 'A' implements 'Node', but {problem}"
        );

    [Fact]
    public void Interfaces_of_interfaces_are_to_be_named_and_circles_are_none() =>
        Schemas.AssertReports(
            """
            interface A implements A { id: ID }
            interface B implements C { id: ID } interface C implements B { id: ID }
            type D implements B { id: ID }
            """,
            "a.graphql(1,24): Error ECAN0028: The interface 'A' implements 'A', but no interface implements itself. Remove it.",
            "a.graphql(2,24): Error ECAN0028: The interface 'B' implements 'C', but 'C' implements 'B'. Remove one of the two.",
            "a.graphql(2,60): Error ECAN0028: The interface 'C' implements 'B', but 'B' implements 'C'. Remove one of the two.",
            "a.graphql(3,19): Error ECAN0028: The object type 'D' implements 'B', but not 'C', which 'B' implements. Write 'implements B & C'."
        );

    [Fact]
    public void A_union_takes_its_members_for_covariance_and_unknown_types_are_reported_once() =>
        Schemas.AssertReports(
            """
            interface I { u: U, v: Missing } union U = A | B
            type A implements I { u: A, v: Gone } type B implements I { u: C, v: Missing } type C { id: ID }
            """,
            "a.graphql(1,24): Error ECAN0007: The field 'I.v' names the type 'Missing', which the schema does not define.",
            "a.graphql(2,32): Error ECAN0007: The field 'A.v' names the type 'Gone', which the schema does not define.",
            "a.graphql(2,64): Error ECAN0028: The object type 'B' implements 'I', but 'B.u' is of type 'C', where 'I' has 'U'. Write 'U', or a type within it.",
            "a.graphql(2,70): Error ECAN0007: The field 'B.v' names the type 'Missing', which the schema does not define."
        );

    [Fact]
    public void Members_are_named_once() =>
        Schemas.AssertReports(
            "interface N { id: ID } type A implements N & N { id: ID } union U = A | A extend type A implements N",
            "a.graphql(1,46): Error ECAN0029: The object type 'A' implements 'N' more than once. Remove all but one.",
            "a.graphql(1,73): Error ECAN0029: The union 'U' holds 'A' more than once. Remove all but one.",
            "a.graphql(1,100): Error ECAN0029: The object type 'A' implements 'N' more than once. Remove all but one."
        );
}
