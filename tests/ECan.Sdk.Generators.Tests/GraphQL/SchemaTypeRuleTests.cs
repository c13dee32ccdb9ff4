using ECan.Sdk.Generators.Tests.Diagnostics;

namespace ECan.Sdk.Generators.Tests.GraphQL;

public sealed class SchemaTypeRuleTests
{
    [Fact]
    public void A_type_defined_twice_names_the_first_place_and_the_first_stays()
    {
        var result = Schemas.Read(
            "\ninput Order { id: ID! }" + Schemas.Root,
            "  input Order { oid: ID! }"
        );

        Assert.Equal(
            [
                "b.graphql(1,9): Error ECAN0003: The type 'Order' is already defined in 'a.graphql', line 2. Remove one of the two, or write 'extend input Order'.",
            ],
            result.Diagnostics.Printed()
        );
        Assert.Equal("id", Assert.Single(result.Schema!.Types["Order"].Fields).Name);
    }

    [Fact]
    public void A_field_defined_twice_names_the_first_place() =>
        Schemas.AssertReports(
            "input Order {\n  id: ID!\n  id: String\n}",
            "a.graphql(3,3): Error ECAN0004: 'Order' already has a field 'id' ('a.graphql', line 2). Remove or rename one of the two."
        );

    [Fact]
    public void A_field_defined_again_by_an_extension_is_reported_there() =>
        Assert.Equal(
            [
                "b.graphql(1,21): Error ECAN0004: 'Query' already has a field 'ping' ('a.graphql', line 2). Remove or rename one of the two.",
            ],
            Schemas.Read(Schemas.Root, "extend type Query { ping: Int }").Diagnostics.Printed()
        );

    [Fact]
    public void An_argument_defined_twice_names_the_first_place() =>
        Schemas.AssertReports(
            "type A {\n  a(x: Int,\n    x: ID): Int\n}",
            "a.graphql(3,5): Error ECAN0005: 'A.a' already has an argument 'x' ('a.graphql', line 2). Remove or rename one of the two."
        );

    [Fact]
    public void An_enum_value_defined_twice_is_reported_at_the_second() =>
        Schemas.AssertReports(
            "enum Level { LOW HIGH LOW }",
            "a.graphql(1,23): Error ECAN0006: The enum 'Level' already has a value 'LOW'. Remove one of the two."
        );

    [Fact]
    public void An_unknown_type_is_reported_at_its_name_with_what_was_meant() =>
        Schemas.AssertReports(
            """
            input Agent { at: [AWSDatetime!] }
            type A implements Nod { b(c: Agnet): Missing, d: [Agent2] }
            interface Node { b: Int }
            union U = A | B2
            directive @x(y: Strin) on OBJECT
            """,
            "a.graphql(1,20): Error ECAN0007: The field 'Agent.at' names the type 'AWSDatetime', which the schema does not define. Did you mean 'AWSDateTime'?",
            "a.graphql(2,19): Error ECAN0007: The object type 'A' names the type 'Nod', which the schema does not define. Did you mean 'Node'?",
            "a.graphql(2,30): Error ECAN0007: The argument 'A.b(c:)' names the type 'Agnet', which the schema does not define. Did you mean 'Agent'?",
            "a.graphql(2,38): Error ECAN0007: The field 'A.b' names the type 'Missing', which the schema does not define.",
            "a.graphql(2,51): Error ECAN0007: The field 'A.d' names the type 'Agent2', which the schema does not define.",
            "a.graphql(4,15): Error ECAN0007: The union 'U' names the type 'B2', which the schema does not define.",
            "a.graphql(5,17): Error ECAN0007: The argument '@x(y:)' names the type 'Strin', which the schema does not define. Did you mean 'String'?"
        );

    [Fact]
    public void Thousands_of_unknown_types_are_all_reported_and_do_not_hold_up_the_build()
    {
        var fields = string.Concat(
            Enumerable.Range(0, 3_000).Select(number => $"f{number}: Thing{number}x ")
        );
        var types = string.Concat(
            Enumerable.Range(0, 3_000).Select(number => $"type Thing{number} {{ a: Int }}\n")
        );
        var result = Schemas.Read($"type Query {{ {fields} }}\n{types}");

        Assert.Equal(3_000, result.Diagnostics.Count);
        Assert.All(result.Diagnostics, found => Assert.Equal("ECAN0007", found.Id));

        // The first hundred names are looked for among the types, the others only reported.
        Assert.Equal(100, result.Diagnostics.Count(found => found.Arguments[2].Length > 0));
    }

    [Fact]
    public void An_input_cannot_hold_an_output_type() =>
        Schemas.AssertReports(
            """
            input A { b: Skill! }
            type C { d(e: [Any]): Int }
            type Skill { id: ID! }
            input SkillInput { id: ID! }
            union Any = Skill
            """,
            "a.graphql(1,14): Error ECAN0008: The field 'A.b' is of object type 'Skill', which cannot be sent. Inputs and arguments take scalars, enums and input types. Did you mean 'SkillInput'?",
            "a.graphql(2,16): Error ECAN0008: The argument 'C.d(e:)' is of union 'Any', which cannot be sent. Inputs and arguments take scalars, enums and input types."
        );

    [Fact]
    public void An_output_cannot_hold_an_input_type() =>
        Schemas.AssertReports(
            """
            type A { b: [SkillInput!] }
            interface C { d: Order }
            type Skill { id: ID! }
            input SkillInput { id: ID! }
            input Order { id: ID! }
            """,
            "a.graphql(1,14): Error ECAN0009: The field 'A.b' is of input type 'SkillInput', which cannot be returned. Fields of types and interfaces take scalars, enums, types, interfaces and unions. Did you mean 'Skill'?",
            "a.graphql(2,18): Error ECAN0009: The field 'C.d' is of input type 'Order', which cannot be returned. Fields of types and interfaces take scalars, enums, types, interfaces and unions."
        );

    [Fact]
    public void An_extension_of_nothing_is_reported_once_and_serves_as_a_definition()
    {
        var result = Schemas.Read(
            "extend type Mutation { add(x: Int): Int }\nextend input Oder { a: Int }\ninput Order { b: Int }"
                + Schemas.Root
        );

        Assert.Equal(
            [
                "a.graphql(1,13): Error ECAN0012: 'extend type Mutation' extends a type that the schema does not define. Write 'type Mutation' to define it.",
                "a.graphql(2,14): Error ECAN0012: 'extend input Oder' extends a type that the schema does not define. Did you mean 'Order'?",
            ],
            result.Diagnostics.Printed()
        );
        Assert.Equal(["add"], result.Schema!.Mutations.Keys);
    }

    [Fact]
    public void An_extension_as_another_kind_says_how_it_should_begin() =>
        Schemas.AssertReports(
            "input Order { a: Int }\nextend type Order { b: Int }",
            "a.graphql(2,13): Error ECAN0013: 'extend type Order' does not fit: 'Order' is defined as 'input'. Write 'extend input Order'."
        );

    [Fact]
    public void Names_of_AppSync_and_GraphQL_are_reserved() =>
        Schemas.AssertReports(
            """
            scalar AWSDatetime
            type AWSThing { a: Int }
            enum __Kind { A }
            input AWS3 { a: Int }
            """,
            "a.graphql(1,8): Error ECAN0014: The name 'AWSDatetime' begins with 'AWS', which is reserved for AppSync's own types. Rename the type, for example to 'Datetime'. Did you mean 'AWSDateTime'?",
            "a.graphql(2,6): Error ECAN0014: The name 'AWSThing' begins with 'AWS', which is reserved for AppSync's own types. Rename the type, for example to 'Thing'.",
            "a.graphql(3,6): Error ECAN0014: The name '__Kind' begins with '__', which is reserved for GraphQL's own types. Rename the type, for example to 'Kind'.",
            "a.graphql(4,7): Error ECAN0014: The name 'AWS3' begins with 'AWS', which is reserved for AppSync's own types. Rename the type, for example to 'My3'."
        );

    [Fact]
    public void A_type_without_content_is_an_error() =>
        Schemas.AssertReports(
            "type A\ninput B\nenum C\nunion D\ninterface E",
            "a.graphql(1,6): Error ECAN0020: The object type 'A' has no fields. Give it at least one, or remove it.",
            "a.graphql(2,7): Error ECAN0020: The input type 'B' has no fields. Give it at least one, or remove it.",
            "a.graphql(3,6): Error ECAN0020: The enum 'C' has no values. Give it at least one, or remove it.",
            "a.graphql(4,7): Error ECAN0020: The union 'D' has no members. Give it at least one, or remove it.",
            "a.graphql(5,11): Error ECAN0020: The interface 'E' has no fields. Give it at least one, or remove it."
        );

    [Fact]
    public void Only_interfaces_are_implemented_and_only_object_types_are_members() =>
        Schemas.AssertReports(
            """
            type A implements Node2 & B { a: Int }
            type B { a: Int }
            type Node2 { a: Int }
            interface Node { a: Int }
            union U = A | Node
            """,
            "a.graphql(1,19): Error ECAN0021: The object type 'A' implements 'Node2', which is no interface. Did you mean 'Node'?",
            "a.graphql(1,27): Error ECAN0021: The object type 'A' implements 'B', which is no interface.",
            "a.graphql(5,15): Error ECAN0021: The union 'U' holds 'Node', which is no object type. Did you mean 'Node2'?"
        );

    [Fact]
    public void A_built_in_scalar_cannot_become_another_kind() =>
        Schemas.AssertReports(
            "type AWSJSON { a: Int }\nenum ID { A }",
            "a.graphql(1,6): Error ECAN0022: 'AWSJSON' is a built-in scalar, so it cannot be defined as 'type'. Rename the type, or remove it.",
            "a.graphql(2,6): Error ECAN0022: 'ID' is a built-in scalar, so it cannot be defined as 'enum'. Rename the type, or remove it."
        );
}
