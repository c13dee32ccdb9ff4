using System.Globalization;
using System.Reflection;
using ECan.Sdk.Generators.Diagnostics;

namespace ECan.Sdk.Generators.Tests.Diagnostics;

public sealed class ReadRuleCatalogueTests
{
    public static TheoryData<Type, int> Catalogues =>
        new()
        {
            { typeof(SchemaRules), 1 },
            { typeof(MappingReadRules), 101 },
            { typeof(BindingRules), 110 },
        };

    [Theory]
    [MemberData(nameof(Catalogues))]
    public void Ids_are_numbered_without_a_gap_in_the_range_of_the_catalogue(
        Type catalogue,
        int first
    ) =>
        Assert.Equal(
            RulesOf(catalogue)
                .Select(
                    (_, index) =>
                        $"ECAN{(first + index).ToString("D4", CultureInfo.InvariantCulture)}"
                ),
            RulesOf(catalogue).Select(rule => rule.Id)
        );

    [Theory]
    [MemberData(nameof(Catalogues))]
    public void The_list_of_all_rules_holds_every_rule(Type catalogue, int first)
    {
        Assert.True(first > 0);
        Assert.Equal(
            RulesOf(catalogue),
            (IReadOnlyList<Rule>)catalogue.GetProperty("All")!.GetValue(null)!
        );
    }

    [Theory]
    [MemberData(nameof(Catalogues))]
    public void Titles_are_short_and_do_not_end_like_sentences(Type catalogue, int first)
    {
        Assert.True(first > 0);
        Assert.All(
            RulesOf(catalogue),
            rule =>
            {
                Assert.InRange(rule.Title.Length, 10, 70);
                Assert.DoesNotMatch(@"[.{}]$", rule.Title);
                Assert.Matches(@"(\.|\{\d\})$", rule.MessageFormat);
                Assert.Contains("{0}", rule.MessageFormat, StringComparison.Ordinal);
            }
        );
    }

    [Fact]
    public void A_message_is_the_format_with_its_arguments()
    {
        var place = new PositionedText("a.json", "{}").FirstLine;
        var diagnostic = MappingReadRules.MissingDataType.At(place, "a.json", "a");

        Assert.Equal("ECAN0106", diagnostic.Id);
        Assert.Equal(place, diagnostic.Span);
        Assert.Equal(
            "The mapping 'a.json' has no 'data_type'. Add one, for example \"data_type\": \"a\".",
            MappingReadRules.MissingDataType.Message(diagnostic)
        );
    }

    private static List<Rule> RulesOf(Type catalogue) =>
        [
            .. catalogue
                .GetFields(BindingFlags.Public | BindingFlags.Static)
                .Where(field => field.FieldType == typeof(Rule))
                .Select(field => (Rule)field.GetValue(null)!),
        ];
}
