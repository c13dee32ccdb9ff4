using ECan.Sdk.Generators.GraphQL;
using ECan.Sdk.Generators.Tests.Diagnostics;
using Xunit.Abstractions;

namespace ECan.Sdk.Generators.Tests.GraphQL;

public sealed class SchemaFuzzTests(ITestOutputHelper output)
{
    private const int Seed = 20_261_123;

    private const string Text = """"
        schema @x { query: Query mutation: Writes subscription: Subs }
        directive @x(a: [Int!] = [1]) repeatable on SCHEMA | OBJECT
        """
        Items.
        """
        input Item { id: ID! tags: [[String!]]! = [["a"], []] "née" box: Box = { a: 1.5e3, b: RED } }
        input Box { a: Float, b: Colour @deprecated(reason: "no\u0041") }
        enum Colour { RED GREEN }
        interface Node { id: ID! }
        type Thing implements Node & Node2 @aws_api_key { id: ID!, at: AWSDateTime }
        interface Node2 { id: ID! }
        union Any = | Thing
        scalar Money @specifiedBy(url: "u")
        type Query { get(id: ID! = "a", x: Box): [Thing!]! @aws_iam }
        type Writes { add(input: [Item]!): AWSJSON }
        type Subs { on(id: ID): AWSJSON @aws_subscribe(mutations: ["add"]) }
        extend type Thing { more: Money }
        extend enum Colour { BLUE }

        """";

    private static readonly string[] Fragments =
    [
        "{",
        "}",
        "[",
        "]",
        "(",
        ")",
        ":",
        "!",
        "|",
        "&",
        "=",
        "@",
        "\"",
        "\"\"\"",
        "\\",
        "\\u00",
        "#",
        "$",
        "...",
        "\r",
        "\n",
        "\r\n",
        "\t",
        "\0",
        "\uFEFF",
        "\uD83D",
        "\uDE00",
        "😀",
        ",",
        "-",
        "01",
        "1e",
        "null",
        "type ",
        "input ",
        "extend ",
        "extend schema ",
        "union U ",
        "enum E ",
        "schema ",
        "query ",
        "fragment f on ",
        "directive @y on ",
        "type Query",
        "scalar ID",
        "type AWSJSON",
        "@aws_subscribe(mutations: 1)",
        "@deprecated(reason: 1)",
        "[[[[[[[[[[[[[[[[[[[[",
        "{a:{a:{a:{a:{a:{a:{a:",
        "interface Query ",
        "implements & ",
    ];

    [Fact]
    public void No_damage_to_a_schema_makes_the_reader_throw()
    {
        output.WriteLine($"Seed {Seed}");
        Assert.Empty(
            Schemas.Read(Text).Diagnostics.Where(found => found.Id != "ECAN0018").ToArray()
        );
        var mutations = new Mutations(Seed, Fragments);
        var (readable, broken) = (0, 0);
        for (var run = 0; run < 2_000; run++)
        {
            var text = mutations.Damage(Text);
            SchemaReadResult result;
            try
            {
                result = Schemas.Read(text, "extend type Query { ping: Int }");
            }
            catch (Exception exception)
            {
                Assert.Fail($"Run {run} of seed {Seed} threw {exception}\nfor:\n{text}");
                throw;
            }

            // Either there is a model or a reason for there being none, and every diagnostic has words and a place.
            Assert.True(result.Schema is not null || result.Diagnostics.Count > 0, text);
            Assert.Equal(result.Diagnostics.Count, result.Diagnostics.Printed().Length);
            Assert.All(
                result.Diagnostics.Where(found => found.Span.Path == "a.graphql"),
                found => Assert.InRange(found.Span.Start + found.Span.Length, 0, text.Length)
            );
            (readable, broken) = result.Schema is null
                ? (readable, broken + 1)
                : (readable + 1, broken);
        }

        // Both ways must be travelled, or the damage is too great or too small to find anything.
        Assert.InRange(readable, 100, 1_900);
        output.WriteLine($"{readable} readable, {broken} broken");
    }
}
