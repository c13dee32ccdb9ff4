using ECan.Sdk.Generators.GraphQL;

namespace ECan.Sdk.Generators.Tests.GraphQL;

/// <summary>The schema that the SDK ships.</summary>
public sealed class ECanSchemaTests
{
    private static readonly SchemaReadResult Result = SchemaReader.Read(
        [new("schema/appsync_schema.graphql", Repository.Read("schema", "appsync_schema.graphql"))],
        CancellationToken.None
    );

    [Fact]
    public void It_reads_without_an_error_or_a_warning() =>
        Assert.Equal(
            ["ECAN0018"],
            Result.Diagnostics.Select(diagnostic => diagnostic.Id).Distinct()
        );

    [Fact]
    public void Three_subscriptions_have_an_argument_that_cannot_filter() =>
        Assert.Equal(
            [
                ("owner", "onAgentChanged"),
                ("agid", "onAgentSkillRelationChanged"),
                ("agid", "onAgentTaskRelationChanged"),
            ],
            Result.Diagnostics.Select(diagnostic =>
                (diagnostic.Arguments[0], diagnostic.Arguments[1])
            )
        );

    [Fact]
    public void It_has_all_types_and_root_fields()
    {
        var schema = Result.Schema!;
        string[] roots = ["Query", "Mutation", "Subscription"];

        Assert.Equal(
            60,
            schema.Types.Values.Count(type =>
                type.Kind is SchemaTypeKind.Object or SchemaTypeKind.Input
                && !roots.Contains(type.Name)
            )
        );
        Assert.Equal(67, schema.Mutations.Count);
        Assert.Equal(48, schema.Queries.Count);
        Assert.Equal(7, schema.Subscriptions.Count);
    }

    [Fact]
    public void A_skill_is_as_the_cloud_has_it()
    {
        var skill = Result.Schema!.Types["AgentSkill"];

        Assert.Equal(SchemaTypeKind.Input, skill.Kind);
        Assert.Equal(25, skill.Fields.Count);
        Assert.Equal(("askid", "ID!"), (skill.Fields[0].Name, skill.Fields[0].Type.ToString()));
        Assert.Equal(
            "[AgentSkill]!",
            Result.Schema!.Mutations["addAgentSkills"].Arguments.Single().Type.ToString()
        );
    }
}
