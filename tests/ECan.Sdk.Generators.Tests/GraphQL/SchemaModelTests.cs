using ECan.Sdk.Generators.GraphQL;

namespace ECan.Sdk.Generators.Tests.GraphQL;

public sealed class SchemaModelTests
{
    [Fact]
    public void An_input_keeps_its_fields_in_order_with_types_defaults_and_descriptions()
    {
        var schema = Schemas.Model(
            """"
            """
            A skill of an agent.
              Indented.
            """
            input AgentSkill {
              askid: ID!
              "Who owns it"
              owner: String = "nobody"
              tags: [[String!]]! = [["a"], []]
              box: Box = { size: 1, kind: BIG }
            }
            input Box { size: Int, kind: Kind }
            enum Kind { BIG SMALL }
            type Query { ping: Boolean }
            """"
        );

        var skill = schema.Types["AgentSkill"];
        Assert.Equal(SchemaTypeKind.Input, skill.Kind);
        Assert.Equal("A skill of an agent.\n  Indented.", skill.Description);
        Assert.Equal(
            [
                ("askid", "ID!", null, null),
                ("owner", "String", "\"nobody\"", "Who owns it"),
                ("tags", "[[String!]]!", "[[\"a\"], []]", null),
                ("box", "Box", "{ size: 1, kind: BIG }", null),
            ],
            skill.Fields.Select(field =>
                (field.Name, field.Type.ToString(), field.DefaultValue, field.Description)
            )
        );
        Assert.Equal("String", skill.Fields[2].Type.NamedType);
    }

    [Fact]
    public void Root_fields_carry_their_arguments_and_directives()
    {
        var schema = Schemas.Model(
            """
            type Mutation {
              "Adds skills"
              addSkills(input: [Skill]!, settings: AWSJSON = "{}"): AWSJSON! @aws_api_key @aws_lambda
            }
            type Query { getSkills(ids: [ID!]): [SkillResult!] }
            type Subscription { onSkill(id: ID!): SkillResult @aws_subscribe(mutations: ["addSkills"]) }
            type SkillResult @aws_cognito_user_pools(cognito_groups: ["admin"]) { id: ID! }
            input Skill { id: ID! }
            """
        );

        var add = schema.Mutations["addSkills"];
        Assert.Equal("AWSJSON!", add.Type.ToString());
        Assert.Equal("Adds skills", add.Description);
        Assert.Equal(
            [("input", "[Skill]!", null), ("settings", "AWSJSON", "\"{}\"")],
            add.Arguments.Select(argument =>
                (argument.Name, argument.Type.ToString(), argument.DefaultValue)
            )
        );
        Assert.Equal(["aws_api_key", "aws_lambda"], add.Directives.Select(use => use.Name));
        Assert.Equal("[SkillResult!]", schema.Queries["getSkills"].Type.ToString());
        Assert.Equal(["onSkill"], schema.Subscriptions.Keys);
        Assert.Equal(
            "aws_cognito_user_pools",
            Assert.Single(schema.Types["SkillResult"].Directives).Name
        );
    }

    [Fact]
    public void Enums_interfaces_unions_scalars_and_directives_of_ones_own_are_accepted()
    {
        var schema = Schemas.Model(
            """
            directive @rank(of: Int = 1) repeatable on FIELD_DEFINITION | ENUM_VALUE
            scalar Money @specifiedBy(url: "https://example.com/money")
            enum Level { "low" LOW, HIGH @deprecated(reason: "too high") @rank(of: 2), OLD @deprecated }
            interface Node { id: ID! }
            interface Named implements Node { id: ID!, name: String }
            type Agent implements Node & Named { id: ID!, name: String @rank, pay: Money, level: Level }
            type Bot { id: ID! }
            union Worker = | Agent | Bot
            type Query { workers(level: Level = LOW): [Worker], nodes: [Node] }
            """
        );

        Assert.Equal(
            [
                new SchemaEnumValue("LOW", "low", null),
                new SchemaEnumValue("HIGH", null, "too high"),
                new SchemaEnumValue("OLD", null, "No longer supported"),
            ],
            schema.Types["Level"].Values
        );
        Assert.Equal(
            [
                ("Money", SchemaTypeKind.Scalar),
                ("Node", SchemaTypeKind.Interface),
                ("Agent", SchemaTypeKind.Object),
                ("Worker", SchemaTypeKind.Union),
            ],
            new[] { "Money", "Node", "Agent", "Worker" }.Select(name =>
                (name, schema.Types[name].Kind)
            )
        );
    }

    [Fact]
    public void Deprecated_fields_and_arguments_give_their_reason()
    {
        var schema = Schemas.Model(
            "type Query { old(by: ID @deprecated(reason: \"use \\\"name\\\"\")): Int @deprecated fresh: Int }"
        );

        Assert.Equal("No longer supported", schema.Queries["old"].Deprecated);
        Assert.Equal("use \"name\"", schema.Queries["old"].Arguments[0].Deprecated);
        Assert.Null(schema.Queries["fresh"].Deprecated);
    }

    [Theory]
    [InlineData("Int")]
    [InlineData("Float")]
    [InlineData("String")]
    [InlineData("Boolean")]
    [InlineData("ID")]
    [InlineData("AWSDate")]
    [InlineData("AWSTime")]
    [InlineData("AWSDateTime")]
    [InlineData("AWSTimestamp")]
    [InlineData("AWSEmail")]
    [InlineData("AWSJSON")]
    [InlineData("AWSURL")]
    [InlineData("AWSPhone")]
    [InlineData("AWSIPAddress")]
    public void Scalars_of_GraphQL_and_AppSync_are_known_beforehand(string name)
    {
        var schema = Schemas.Model($"type Query {{ value(of: {name}): {name} }}");

        Assert.Equal(SchemaTypeKind.Scalar, schema.Types[name].Kind);
        Assert.Null(schema.Types[name].NameSpan);
    }

    [Fact]
    public void A_file_may_declare_what_AppSync_knows_and_so_may_each_file()
    {
        const string Prelude = """
            scalar AWSJSON
            directive @aws_api_key on FIELD_DEFINITION | OBJECT
            directive @aws_subscribe(mutations: [String]) on FIELD_DEFINITION

            """;
        var schema = Schemas.Model(
            Prelude + "type Query @aws_api_key { value: AWSJSON }",
            Prelude + "type Mutation { set: AWSJSON @aws_api_key }"
        );

        Assert.Equal(0, schema.Types["AWSJSON"].NameSpan!.StartLine);
    }

    [Fact]
    public void Equality_goes_by_the_texts_and_paths()
    {
        const string Text = "type Query { ping: Boolean }";
        var schema = Schemas.Model(Text);

        Assert.Equal(schema, Schemas.Model(Text));
        Assert.Equal(schema.GetHashCode(), Schemas.Model(Text).GetHashCode());
        Assert.NotEqual(schema, Schemas.Model(Text + " "));
        Assert.NotEqual(
            Schemas.Model(Text, "type A { a: Int }"),
            Schemas.Model(Text + "type A { a: Int }", "")
        );
        Assert.NotEqual(
            schema,
            SchemaReader.Read([new("other.graphql", Text)], CancellationToken.None).Schema
        );
    }

    [Fact]
    public void No_file_gives_no_schema_and_no_complaint()
    {
        var result = SchemaReader.Read([], CancellationToken.None);

        Assert.Null(result.Schema);
        Assert.Empty(result.Diagnostics);
    }

    [Fact]
    public void A_file_that_is_listed_twice_counts_once()
    {
        var source = new SchemaSource("a.graphql", "type Query { ping: Boolean }");
        var result = SchemaReader.Read([source, source], CancellationToken.None);

        Assert.Empty(result.Diagnostics);
        Assert.Equal(["ping"], result.Schema!.Queries.Keys);
    }

    [Fact]
    public void Reading_stops_when_it_is_cancelled() =>
        Assert.Throws<OperationCanceledException>(() =>
            SchemaReader.Read(
                [new("a.graphql", "type Query { a: Int }")],
                new CancellationToken(canceled: true)
            )
        );
}
