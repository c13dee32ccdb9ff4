namespace ECan.Sdk.Generators.Tests.GraphQL;

public sealed class SchemaExtensionTests
{
    [Fact]
    public void Extensions_add_to_types_of_other_files_even_before_these()
    {
        var schema = Schemas.Model(
            """
            extend type Query @aws_iam { b: Level }
            extend input Filter { c: Int }
            extend enum Level { HIGH }
            extend interface Node { at: AWSDateTime }
            extend union Any = Item
            extend scalar Money @specifiedBy(url: "u")
            """,
            """
            type Query { a(by: Filter, of: Money): Any }
            input Filter { d: Int }
            enum Level { LOW }
            interface Node { id: ID! }
            type Item implements Node { id: ID!, at: AWSDateTime }
            type Other { id: ID! }
            union Any = Other
            scalar Money
            """
        );

        Assert.Equal(["a", "b"], schema.Queries.Keys);
        Assert.Equal(["d", "c"], schema.Types["Filter"].Fields.Select(field => field.Name));
        Assert.Equal(["LOW", "HIGH"], schema.Types["Level"].Values.Select(value => value.Name));
        Assert.Equal(["id", "at"], schema.Types["Node"].Fields.Select(field => field.Name));
        Assert.Equal("specifiedBy", Assert.Single(schema.Types["Money"].Directives).Name);
        Assert.Equal("a.graphql", schema.Queries["b"].NameSpan.Path);
        Assert.Equal("b.graphql", schema.Queries["a"].NameSpan.Path);
    }

    [Fact]
    public void A_type_may_get_all_its_fields_from_extensions() =>
        Assert.Equal(["a"], Schemas.Model("type Query\nextend type Query { a: Int }").Queries.Keys);

    [Fact]
    public void A_schema_block_renames_the_roots()
    {
        var schema = Schemas.Model(
            """
            schema { query: Reads mutation: Writes }
            type Reads { a: Int }
            type Writes { b: Int }
            type Subscription { c: Int }
            """
        );

        Assert.Equal(["a"], schema.Queries.Keys);
        Assert.Equal(["b"], schema.Mutations.Keys);

        // It names no subscription type, so the one of the usual name is a type like any other.
        Assert.Empty(schema.Subscriptions);
    }

    [Fact]
    public void An_extended_schema_adds_a_root_and_leaves_the_usual_ones()
    {
        var schema = Schemas.Model(
            "extend schema { mutation: Writes }\ntype Query { a: Int } type Writes { b: Int }"
        );

        Assert.Equal(["a"], schema.Queries.Keys);
        Assert.Equal(["b"], schema.Mutations.Keys);
    }
}
