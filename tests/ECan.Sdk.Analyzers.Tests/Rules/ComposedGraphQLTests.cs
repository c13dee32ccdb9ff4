using ECan.Sdk.Analyzers.Diagnostics;
using ECan.Sdk.Analyzers.Tests.Support;
using ECan.Sdk.Analyzers.Usage;

namespace ECan.Sdk.Analyzers.Tests.Rules;

/// <summary>ECAN1011: values inside the text of a document.</summary>
public sealed class ComposedGraphQLTests
{
    [Theory]
    [InlineData("""[|$"query {{ getSkill(id: \"{id}\") {{ id }} }}"|]""")]
    [InlineData("""[|$"mutation Add {{ add(input: {{ name: \"{id}\" }}) }}"|]""")]
    [InlineData("""[|$"subscription On($id: ID!) {{ on(id: $id) {{ {id} }} }}"|]""")]
    [InlineData("""[|"mutation Remove { remove(id: \"" + id + "\") }"|]""")]
    [InlineData("""[|"{ skill(id: \"" + id + "\") { name } }"|]""")]
    [InlineData("""[|$"{{ {id} {{ name }} }}"|]""")]
    [InlineData("""[|$"fragment Fields on {id} {{ name }}"|]""")]
    [InlineData("""[|"query Q($id: ID!) " + id|]""")]
    [InlineData("""[|"query Q @live { a } " + $"fragment F on A {{ {id} }}"|]""")]
    [InlineData("""[|string.Format("query {{ skill(id: \"{0}\") {{ id }} }}", id)|]""")]
    [InlineData("""[|string.Concat("query { skill(id: \"", id, "\") { id } }")|]""")]
    [InlineData("""[|$"# all of it\nquery {{ {id} {{ name }} }}"|]""")]
    [InlineData("""[|$"{Head} {{ skill(id: \"{id}\") }}"|]""")]
    public Task Text_that_values_are_put_into_is_reported(string expression) =>
        Marked.AssertAsync(RuleIds.ComposedGraphQL, Source(expression));

    [Theory]
    [InlineData("""  "query Q($id: ID!) { skill(id: $id) { id } }"  """)]
    [InlineData("""  "query Q { " + Fields + " }"  """)]
    [InlineData("""  $"query Q {{ {Fields} }}"  """)]
    [InlineData("""  "query Q { " + Once + " }"  """)]
    [InlineData("""  $"query {id} failed"  """)]
    [InlineData("""  $"query ({id}) failed"  """)]
    [InlineData("""  $"mutation of {id} {{ and more }}"  """)]
    [InlineData("""  "query " + id  """)]
    [InlineData("""  $"queryString {{ {id} }}"  """)]
    [InlineData("""  $"{{ \"name\": \"{id}\" }}"  """)]
    [InlineData("""  $"{{ name: {id} }}"  """)]
    [InlineData("""  $"{{ if ({id}) {{ return; }} }}"  """)]
    [InlineData("""  $"{{ get {{ return {id}; }} }}"  """)]
    [InlineData("""  $"{{ {id} }}"  """)]
    [InlineData("""  $"a fragment of {id}"  """)]
    [InlineData("""  $"fragment {id} on the floor"  """)]
    [InlineData("""  string.Format("{0} {1}", id, id)  """)]
    [InlineData("""  $"select * from {id}"  """)]
    public Task Constant_text_and_other_text_is_left_alone(string expression) =>
        Marked.AssertAsync(RuleIds.ComposedGraphQL, Source(expression.Trim()));

    [Theory]
    [InlineData("[|$\"query {{ a(id: {id}) }}\"|]", "an interpolation")]
    [InlineData("[|\"query { a(id: \" + id + \") }\"|]", "'+'")]
    [InlineData("[|string.Format(\"query {{ a(id: {0}) }}\", id)|]", "'string.Format'")]
    public async Task The_message_says_how_it_is_put_together(string expression, string how)
    {
        var found = await Marked.AssertAsync(RuleIds.ComposedGraphQL, Source(expression));

        Assert.Equal(
            $"The GraphQL text is put together with {how}. Write a constant text and pass values as variables.",
            Assert.Single(found).GetMessage(null)
        );
    }

    [Fact]
    public Task A_sum_of_very_many_parts_is_read_to_its_end() =>
        Marked.AssertAsync(
            RuleIds.ComposedGraphQL,
            Source(
                "[|\"query { a(\" + " + string.Concat(Enumerable.Repeat("id + ", 300)) + "\") }\"|]"
            )
        );

    [Theory]
    [InlineData("query")]
    [InlineData("query (")]
    [InlineData("{ a(")]
    [InlineData("fragment A on")]
    [InlineData("# no end")]
    [InlineData("mutation @")]
    [InlineData("")]
    public void A_text_that_breaks_off_is_no_document(string text) =>
        Assert.False(GraphQLText.Begins(text));

    private static string Source(string expression) =>
        $$"""
            public sealed class Case
            {
                private const string Fields = "id name";
                private const string Head = "query Q";
                private static readonly string Once = "id name";

                public string Compose(string id) => {{expression}};

                public override string ToString() => Fields + Head + Once;
            }
            """;
}
