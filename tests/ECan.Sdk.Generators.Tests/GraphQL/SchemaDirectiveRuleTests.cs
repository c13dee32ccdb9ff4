namespace ECan.Sdk.Generators.Tests.GraphQL;

public sealed class SchemaDirectiveRuleTests
{
    [Theory]
    [InlineData("aws_api_key")]
    [InlineData("aws_iam")]
    [InlineData("aws_oidc")]
    [InlineData("aws_lambda")]
    [InlineData("aws_cognito_user_pools")]
    public void Authorization_may_not_stand_on_an_input(string directive) =>
        Schemas.AssertReports(
            $"input WanChatMessageInput @{directive} {{ a: Int }}",
            $"a.graphql(1,27): Error ECAN0010: @{directive} may not stand on the input type 'WanChatMessageInput'. It may stand on object types and fields of types and interfaces; remove it here."
        );

    [Fact]
    public void Every_other_place_is_judged_too() =>
        Schemas.AssertReports(
            """
            schema @aws_iam { query: Query }
            type A @aws_auth(cognito_groups: ["x"]) { b(c: Int @aws_iam): Int @aws_auth }
            input D { e: Int @aws_api_key, f: Int @deprecated }
            enum G @aws_iam { H @aws_iam }
            interface I @deprecated { j: Int @aws_lambda }
            union U @aws_iam = A
            scalar S @oneOf
            """,
            "a.graphql(1,8): Error ECAN0010: @aws_iam may not stand on the schema. It may stand on object types and fields of types and interfaces; remove it here.",
            "a.graphql(2,8): Error ECAN0010: @aws_auth may not stand on the object type 'A'. It may stand on fields of types and interfaces; remove it here.",
            "a.graphql(2,52): Error ECAN0010: @aws_iam may not stand on the argument 'A.b(c:)'. It may stand on object types and fields of types and interfaces; remove it here.",
            "a.graphql(3,18): Error ECAN0010: @aws_api_key may not stand on the field 'D.e'. It may stand on object types and fields of types and interfaces; remove it here.",
            "a.graphql(4,8): Error ECAN0010: @aws_iam may not stand on the enum 'G'. It may stand on object types and fields of types and interfaces; remove it here.",
            "a.graphql(4,21): Error ECAN0010: @aws_iam may not stand on the enum value 'G.H'. It may stand on object types and fields of types and interfaces; remove it here.",
            "a.graphql(5,13): Error ECAN0010: @deprecated may not stand on the interface 'I'. It may stand on fields of types and interfaces, arguments, fields of input types and enum values; remove it here.",
            "a.graphql(6,9): Error ECAN0010: @aws_iam may not stand on the union 'U'. It may stand on object types and fields of types and interfaces; remove it here.",
            "a.graphql(7,10): Error ECAN0010: @oneOf may not stand on the scalar 'S'. It may stand on input types; remove it here."
        );

    [Fact]
    public void What_the_cloud_forbids_stays_forbidden_whatever_a_file_declares() =>
        Schemas.AssertReports(
            "directive @aws_iam on INPUT_OBJECT\ninput A @aws_iam { b: Int }",
            "a.graphql(2,9): Error ECAN0010: @aws_iam may not stand on the input type 'A'. It may stand on object types and fields of types and interfaces; remove it here."
        );

    [Fact]
    public void A_directive_of_ones_own_stands_where_it_is_declared_for() =>
        Schemas.AssertReports(
            """
            input A @mine { b: Int @mine }
            type C { d: Int @query }
            directive @mine on INPUT_OBJECT
            directive @query on QUERY | FIELD
            """,
            "a.graphql(1,24): Error ECAN0010: @mine may not stand on the field 'A.b'. It may stand on input types; remove it here.",
            "a.graphql(2,17): Error ECAN0010: @query may not stand on the field 'C.d'. It may stand on operations; remove it here."
        );

    [Fact]
    public void An_undeclared_directive_is_a_warning_with_what_was_meant() =>
        Schemas.AssertReports(
            "type A @aws_apikey { b: Int @model }",
            "a.graphql(1,8): Warning ECAN0019: The directive '@aws_apikey' is neither declared in the schema nor known to AppSync. Did you mean 'aws_api_key'?",
            "a.graphql(1,29): Warning ECAN0019: The directive '@model' is neither declared in the schema nor known to AppSync."
        );

    [Fact]
    public void Directives_of_merged_APIs_are_known() =>
        Schemas.AssertReports("type A @canonical { b: Int @hidden c: Int @renamed(to: \"d\") }");

    [Fact]
    public void A_subscription_to_an_unknown_mutation_is_reported_at_its_name() =>
        Schemas.AssertReports(
            """
            type Mutation { addAgents(a: Int): Int }
            type Subscription {
              onAgent: Int @aws_subscribe(mutations: ["addAgents", "addAgent"])
              onOther: Int @aws_subscribe(mutations: "removeAll")
            }
            """,
            "a.graphql(3,56): Error ECAN0011: @aws_subscribe on the field 'Subscription.onAgent' names the mutation 'addAgent', which the schema does not define. Did you mean 'addAgents'?",
            "a.graphql(4,42): Error ECAN0011: @aws_subscribe on the field 'Subscription.onOther' names the mutation 'removeAll', which the schema does not define."
        );

    [Fact]
    public void An_argument_over_a_scalar_result_cannot_filter() =>
        Schemas.AssertReports(
            """
            type Subscription {
              onAgent(owner: String!): AWSJSON
              onLevel(owner: String!): [Level!]
              onMessage(chatID: String): Message
              onAny: AWSJSON
            }
            type Message { chatID: String }
            enum Level { LOW }
            """,
            "a.graphql(2,11): Info ECAN0018: The argument 'owner' of the subscription 'onAgent' cannot filter: AppSync compares it with a field 'owner' of the result, and 'AWSJSON' has no fields. Return an object type that has the field, or drop the argument.",
            "a.graphql(3,11): Info ECAN0018: The argument 'owner' of the subscription 'onLevel' cannot filter: AppSync compares it with a field 'owner' of the result, and 'Level' has no fields. Return an object type that has the field, or drop the argument."
        );
}
