using System.Globalization;
using ECan.Sdk.Generators.Tests.Diagnostics;

namespace ECan.Sdk.Generators.Tests.GraphQL;

/// <summary>What cannot be given, or cannot be left out: circles, defaults, what is deprecated.</summary>
public sealed class SchemaInputRuleTests
{
    [Theory]
    [InlineData("input A { a: A }")]
    [InlineData("input A { a: [A!]! }")]
    [InlineData("input A { b: B! } input B { a: A, c: C! } input C { id: ID! }")]
    [InlineData("input A { b: B!, c: C! } input B { d: D! } input C { d: D! } input D { id: ID }")]
    public void Inputs_that_come_to_an_end_are_passed_over(string text) =>
        Schemas.AssertReports(text);

    [Theory]
    [InlineData(
        "input A { a: A! }",
        11,
        "'A' requires itself, so that no value of it could ever be complete: 'A.a'"
    )]
    [InlineData(
        "input A { b: B! } input B { x: ID, c: C! } input C { b: B! }",
        54,
        "'B' requires itself, so that no value of it could ever be complete: 'B.c', 'C.b'"
    )]
    [InlineData(
        "input A { a: A! = {} }",
        11,
        "'A' requires itself, so that no value of it could ever be complete: 'A.a'"
    )]
    public void A_circle_is_reported_once_with_the_way_round(
        string text,
        int column,
        string problem
    )
    {
        var reports = Schemas.Read(text + Schemas.Root).Diagnostics.Printed();

        Assert.Equal(
            $"a.graphql(1,{column}): Error ECAN0030: The input type {problem}. Let one of these fields be null, or be a list.",
            Assert.Single(reports, line => line.Contains("ECAN0030", StringComparison.Ordinal))
        );
    }

    [Fact]
    public void A_way_of_any_length_ends()
    {
        var types = Enumerable
            .Range(0, 20_000)
            .Select(number =>
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"input T{number} {{ next: T{(number + 1) % 20_000}! }}\n"
                )
            );

        var report = Assert.Single(
            Schemas.Read(string.Concat(types) + Schemas.Root).Diagnostics.Printed()
        );

        Assert.EndsWith(
            "'T6.next', 'T7.next', .... Let one of these fields be null, or be a list.",
            report,
            StringComparison.Ordinal
        );
    }

    private const string Types = """
        enum Level { LOW, HIGH } scalar Any
        input Part { id: ID!, size: Int = 1, level: Level, inner: Part, tags: [String!] }

        """;

    [Theory]
    [InlineData("Int", "-5")]
    [InlineData("Int!", "2147483647")]
    [InlineData("Int", "null")]
    [InlineData("Float", "5")]
    [InlineData("Float", "-1.5e3")]
    [InlineData("String", "\"x\"")]
    [InlineData("String", "\"\"\"x\"\"\"")]
    [InlineData("Boolean", "false")]
    [InlineData("ID", "5")]
    [InlineData("ID", "\"a\"")]
    [InlineData("AWSTimestamp", "99999999999")]
    [InlineData("AWSJSON", "\"{}\"")]
    [InlineData("AWSDate", "\"2026-01-01\"")]
    [InlineData("Any", "{ anything: [1, X] }")]
    [InlineData("Level", "LOW")]
    [InlineData("[Level!]!", "[LOW, HIGH]")]
    [InlineData("[[Int]]", "5")]
    [InlineData("[Int]", "[1, null]")]
    [InlineData("Part", "{ id: \"a\", inner: { id: 1, tags: [\"b\"] }, level: null }")]
    [InlineData("Missing", "5")]
    public void A_default_that_fits_is_passed_over(string type, string value) =>
        Assert.DoesNotContain(
            Schemas
                .Read($"{Types}input I {{ f: {type} = {value} }}" + Schemas.Root)
                .Diagnostics.Printed(),
            line => line.Contains("ECAN0032", StringComparison.Ordinal)
        );

    [Theory]
    [InlineData("Int!", "null", "it must be a value other than null.")]
    [InlineData("Int", "1.5", "it must be a whole number of 32 bits, but 1.5 is a number.")]
    [InlineData(
        "Int",
        "2147483648",
        "it must be a whole number of 32 bits, but 2147483648 is a number."
    )]
    [InlineData("Int", "\"5\"", "it must be a whole number of 32 bits, but \"5\" is a string.")]
    [InlineData("Float", "true", "it must be a number, but true is true or false.")]
    [InlineData("String", "5", "it must be a string, but 5 is a number.")]
    [InlineData("Boolean", "\"true\"", "it must be true or false, but \"true\" is a string.")]
    [InlineData("ID", "1.5", "it must be a string or whole number, but 1.5 is a number.")]
    [InlineData(
        "AWSTimestamp",
        "\"x\"",
        "it must be a whole number of seconds, but \"x\" is a string."
    )]
    [InlineData("AWSJSON", "{}", "it must be a string, but {} is an object.")]
    [InlineData("String", "[\"a\"]", "it must be a string, but [\"a\"] is a list.")]
    [InlineData("Level", "\"LOW\"", "it must be a value of the enum. Write LOW, without quotes.")]
    [InlineData(
        "Level",
        "LOWW",
        "it must be a value of the enum, but LOWW is a name. Did you mean 'LOW'?"
    )]
    [InlineData("[Level!]", "[LOW, null]", "it must be a value other than null.")]
    [InlineData("Part", "5", "it must be an object, but 5 is a number.")]
    [InlineData("Part", "{ size: 1 }", "it must have 'id', which 'Part' requires.")]
    [InlineData("Part", "{ id: 1, id: 2 }", "it must not have 'id' twice.")]
    [InlineData(
        "Part",
        "{ id: 1, lvel: LOW }",
        "it must not have 'lvel', which 'Part' does not know. Did you mean 'level'?"
    )]
    [InlineData(
        "Part",
        "{ id: 1, inner: { id: true } }",
        "it must be a string or whole number, but true is true or false."
    )]
    public void A_default_that_does_not_is_reported_at_the_value(
        string type,
        string value,
        string problem
    )
    {
        foreach (
            var (text, owner) in new[]
            {
                ($"input I {{ f: {type} = {value} }}", "the field 'I.f'"),
                ($"type I {{ f(a: {type} = {value}): Int }}", "the argument 'I.f(a:)'"),
                ($"directive @I(a: {type} = {value}) on OBJECT", "the argument '@I(a:)'"),
            }
        )
        {
            var report = Assert.Single(
                Schemas.Read(Types + text + Schemas.Root).Diagnostics.Printed()
            );

            Assert.EndsWith(
                $": Warning ECAN0032: The default of {owner} does not fit: it is of type '{type}', so {problem}",
                report,
                StringComparison.Ordinal
            );
        }
    }

    [Fact]
    public void The_place_of_a_wrong_default_is_that_of_the_value() =>
        Schemas.AssertReports(
            "input P { x: Int } input I {\n  p: P = { x: \"a\" }\n}",
            "a.graphql(2,15): Warning ECAN0032: The default of the field 'I.p' does not fit: it is of type 'P', so it must be a whole number of 32 bits, but \"a\" is a string."
        );

    [Fact]
    public void What_is_required_cannot_be_deprecated() =>
        Schemas.AssertReports(
            """
            input I { a: Int! @deprecated, b: Int! = 1 @deprecated, c: Int @deprecated }
            type T { f(a: Int! @deprecated(reason: "x"), b: Int @deprecated): Int! @deprecated }
            """,
            "a.graphql(1,11): Warning ECAN0031: The field 'I.a' is deprecated, but of type 'Int!' it cannot be left out. Let it be null, give it a default, or remove '@deprecated'.",
            "a.graphql(2,12): Warning ECAN0031: The argument 'T.f(a:)' is deprecated, but of type 'Int!' it cannot be left out. Let it be null, give it a default, or remove '@deprecated'."
        );
}
