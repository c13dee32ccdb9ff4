using ECan.Sdk.Generators.Model;

namespace ECan.Sdk.Generators.Tests.GraphQL;

public sealed class SchemaPositionTests
{
    public static TheoryData<string, string> LineEnds =>
        new()
        {
            { "\n", "" },
            { "\r\n", "" },
            { "\r", "" },
            { "\n", "\uFEFF" },
            { "\r\n", "\uFEFF" },
        };

    [Theory]
    [MemberData(nameof(LineEnds))]
    public void Places_are_those_of_an_editor_whatever_ends_the_lines(string end, string mark)
    {
        string[] lines =
        [
            "type Query @aws_iam {",
            "\t\"😀\" skills(ids: [ID!] = []): [[Skill!]]! @aws_api_key",
            "}",
            "\"\"\"",
            "two lines",
            "\"\"\"",
            "type Skill { id: ID! }",
        ];
        var text = mark + string.Join(end, lines);
        var schema = Schemas.Model(text);

        var skills = schema.Queries["skills"];
        AssertPlace(schema.Types["Query"].NameSpan, "Query", 0, 5);
        AssertPlace(schema.Types["Query"].Directives[0].Span, "@aws_iam", 0, 11);
        AssertPlace(skills.NameSpan, "skills", 1, 6);
        AssertPlace(skills.Arguments[0].NameSpan, "ids", 1, 13);
        AssertPlace(skills.Arguments[0].TypeSpan, "[ID!]", 1, 18);
        AssertPlace(skills.TypeSpan, "[[Skill!]]!", 1, 31);
        AssertPlace(skills.Directives[0].Span, "@aws_api_key", 1, 43);
        AssertPlace(schema.Types["Skill"].NameSpan, "Skill", 6, 5);

        void AssertPlace(FileSpan? span, string expected, int line, int column)
        {
            Assert.NotNull(span);
            Assert.Equal("a.graphql", span.Path);
            Assert.Equal((line, column), (span.StartLine, span.StartColumn));
            Assert.Equal((line, column + expected.Length), (span.EndLine, span.EndColumn));
            Assert.Equal(expected, text.Substring(mark.Length + span.Start, span.Length));
        }
    }

    [Fact]
    public void A_type_that_runs_over_lines_ends_on_its_last()
    {
        var schema = Schemas.Model("type Query { a: [\n  Int\n]! }");

        Assert.Equal(new FileSpan("a.graphql", 16, 10, 0, 16, 2, 2), schema.Queries["a"].TypeSpan);
    }

    [Fact]
    public void Each_definition_points_into_its_own_file()
    {
        var schema = Schemas.Model("type Query { a: Item }", "\n type Item { b: Int }");

        Assert.Equal(new FileSpan("b.graphql", 7, 4, 1, 6, 1, 10), schema.Types["Item"].NameSpan);
    }
}
